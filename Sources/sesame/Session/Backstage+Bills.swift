import PayLaterStore
import WalletText
import WalletUI

extension Backstage {
  /// Has a bill booked or taken back, in as many requests as that needs, and tells what came of it.
  mutating func imported(
    _ work: (WalletSession) throws(StoreError) -> ImportReply
  ) -> [Effect] {
    let reply: ImportReply
    do throws(StoreError) { reply = try work(session) } catch {
      reply = ImportReply(Notice(.refusal, error.phrase))
    }
    let effects = session.wallet.isSandbox ? [] : tellDay()
    return effects + app.update(.imported(reply, session.wallet, personal: session.personal))
  }
}
