/// The words of the wizard that opens the service.
public enum ActivationText {
  public static let title = Phrase("开通先用后付", "Open the pay-later service")
}
