import PayLater

/// Seals and opens with the wallet's data key (AES-GCM, bound to table, row and column).
public struct DataKeySealer: Sealer {
  /// nil once the wallet is erased.
  let key: DataKey?

  /// An erased wallet takes no request, so what would be sealed then is dropped.
  public func seal(_ text: String, at place: SealPlace) -> Sealed {
    key?.seal(text, at: place) ?? Sealed(base64: "")
  }

  public func open(_ sealed: Sealed, at place: SealPlace) -> String? { key?.open(sealed, at: place) }

  /// Whether the key is gone for good.
  public var isErased: Bool { key == nil }
}
