import TerminalKit
import WalletText

extension Command {
  /// One row of the table of keys: its usual keys, the first is the one that is shown, and its words in general.
  struct Row {
    let keys: [Key]
    let words: Phrase
    let area: Area

    init(_ area: Area, _ words: Phrase, _ keys: Key...) {
      self.keys = keys
      self.words = words
      self.area = area
    }
  }

  /// Its keys unless the configuration says otherwise; the first is the one that is shown.
  public var defaultKeys: [Key] { row.keys }

  /// What it does, in general.
  public var words: Phrase { row.words }

  /// What it belongs to.
  public var area: Area { row.area }

  /// The table of keys. No key stands in two rows, save that forms have theirs.
  private var row: Row {
    switch self {
    case .home: Row(.everywhere, TabText.home, .letter("1"))
    case .score: Row(.everywhere, TabText.score, .letter("2"))
    case .merchants: Row(.everywhere, TabText.merchants, .letter("3"))
    case .repay: Row(.everywhere, TabText.repay, .letter("4"))
    case .reminders: Row(.everywhere, TabText.reminders, .letter("5"))
    case .mine: Row(.everywhere, TabText.mine, .letter("6"))
    case .nextTab: Row(.everywhere, ButtonText.nextScreen, .tab)
    case .previousTab: Row(.everywhere, ButtonText.previousScreen, .shiftTab)
    case .back: Row(.everywhere, ButtonText.back, .escape, .letter("h"), .left, .backspace)
    case .why: Row(.everywhere, ButtonText.why, .letter("w"))
    case .whatIf: Row(.everywhere, ButtonText.whatIf, .letter("x"))
    case .mask: Row(.everywhere, ButtonText.mask, .letter("m"))
    case .undo: Row(.everywhere, ButtonText.undo, .letter("u"))
    case .palette: Row(.everywhere, ButtonText.palette, .letter(":"))
    case .help: Row(.everywhere, ButtonText.help, .letter("?"))
    case .quit: Row(.everywhere, ButtonText.quit, .letter("q"))
    case .up: Row(.lists, KeyText.up, .up, .letter("k"))
    case .down: Row(.lists, KeyText.down, .down, .letter("j"))
    case .pageUp: Row(.lists, KeyText.pageUp, .pageUp, .control("u"))
    case .pageDown: Row(.lists, KeyText.pageDown, .pageDown, .control("d"))
    case .top: Row(.lists, KeyText.top, .letter("g"), .home)
    case .bottom: Row(.lists, KeyText.bottom, .letter("G"), .end)
    case .open: Row(.lists, ButtonText.open, .enter, .letter("l"), .right)
    case .next: Row(.lists, KeyText.next, .letter("n"), .letter("]"))
    case .previous: Row(.lists, KeyText.previous, .letter("N"), .letter("["))
    case .filter: Row(.lists, ButtonText.filter, .letter("/"))
    case .add: Row(.lists, ButtonText.add, .letter("a"))
    case .mark: Row(.lists, DebtText.mark, .letter(" "))
    case .change: Row(.lists, ButtonText.change, .letter("E"))
    case .remove: Row(.lists, ButtonText.remove, .letter("d"))
    case .more: Row(.lists, SimulatorText.more, .letter("+"), .letter("="))
    case .less: Row(.lists, SimulatorText.less, .letter("-"), .letter("_"))
    case .undoAll: Row(.lists, KeyText.undoAll, .letter("U"))
    case .refresh: Row(.lists, KeyText.refresh, .control("r"))
    case .reveal: Row(.lists, DetailText.reveal, .letter("v"))
    case .pay: Row(.owed, RepayText.pay, .letter("p"))
    case .payAll: Row(.owed, RepayText.payAll, .letter("P"))
    case .thisOne: Row(.owed, KeyText.thisOne, .letter("T"))
    case .confirmReceipt: Row(.owed, ActionText.confirmReceipt, .letter("c"))
    case .extend: Row(.owed, KeyText.extend, .letter("e"))
    case .instalments: Row(.owed, ActionText.splitIntoInstalments, .letter("I"))
    case .hardshipPlan: Row(.owed, ActionText.startPlan, .letter("H"))
    case .giveBack: Row(.owed, ActionText.reportReturn, .letter("B"))
    case .problem: Row(.owed, KeyText.problem, .letter("D"))
    case .withdraw: Row(.owed, ActionText.withdrawDispute, .letter("W"))
    case .calendar: Row(.owed, RepayText.calendar, .letter("C"))
    case .today: Row(.owed, RepayText.thisMonth, .letter("."))
    case .snooze: Row(.owed, RemindersText.snooze, .letter("z"))
    case .markRead: Row(.owed, RemindersText.markRead, .letter("r"))
    case .markAllRead: Row(.owed, RemindersText.markAllRead, .letter("R"))
    case .creditBalance: Row(.owed, MoneyWords.creditBalance, .letter("O"))
    case .monthlyAccounts: Row(.owed, MonthlyScreenText.title, .letter("M"))
    case .noteMessage: Row(.owed, MessageText.title, .letter("X"))
    case .importBill: Row(.owed, ImportScreenText.title, .letter("i"))
    case .review: Row(.owed, ReviewScreenText.title, .letter("Y"))
    case .authorise: Row(.credit, KeyText.authorise, .letter("A"))
    case .simulate: Row(.credit, ButtonText.simulate, .letter("s"))
    case .scoreHistory: Row(.credit, ScoreHistoryText.title, .letter("y"))
    case .verify: Row(.credit, RecordsText.verify, .letter("V"))
    case .start: Row(.credit, KeyText.start, .letter("S"))
    case .lookAround: Row(.credit, FirstRunText.sandbox, .letter("L"))
    case .cart: Row(.shopping, MerchantsText.cart, .letter("t"))
    case .orders: Row(.shopping, OrderPageText.orders, .letter("o"))
    case .quantity: Row(.shopping, MerchantsText.quantity, .letter("#"))
    case .favourite: Row(.shopping, ActionText.favourite, .letter("f"))
    case .block: Row(.shopping, ActionText.blockMerchant, .letter("b"))
    case .resolve: Row(.shopping, CheckoutText.resolve, .letter("F"))
    case .nextDay: Row(.sandbox, SandboxText.nextDay, .letter(">"))
    case .issuer: Row(.sandbox, SandboxText.issuer, .letter("<"))
    case .nextField: Row(.forms, ButtonText.nextField, .tab, .down)
    case .previousField: Row(.forms, ButtonText.previousField, .shiftTab, .up)
    case .choose: Row(.forms, ButtonText.select, .letter(" "), .left, .right)
    case .enter: Row(.forms, KeyText.enter, .enter)
    case .cancel: Row(.forms, ButtonText.back, .escape)
    case .fieldWhatIf: Row(.forms, ButtonText.whatIf, .control("x"))
    case .fieldWhy: Row(.forms, ButtonText.why, .control("y"))
    case .sample: Row(.forms, ActivationText.sample, .control("t"))
    case .dayLater: Row(.forms, FormText.dayLater, .control("n"))
    case .dayEarlier: Row(.forms, FormText.dayEarlier, .control("p"))
    case .monthLater: Row(.forms, FormText.monthLater, .control("f"))
    case .monthEarlier: Row(.forms, FormText.monthEarlier, .control("b"))
    case .fieldReveal: Row(.forms, FormText.reveal, .control("r"))
    case .leave: Row(.terminal, KeyText.leave, .control("c"))
    case .redraw: Row(.terminal, KeyText.redraw, .control("l"))
    case .suspend: Row(.terminal, KeyText.suspend, .control("z"))
    }
  }
}

extension Command.Area {
  /// What the group is called.
  public var words: Phrase {
    switch self {
    case .everywhere: KeyText.everywhere
    case .lists: KeyText.lists
    case .owed: KeyText.owed
    case .credit: KeyText.credit
    case .shopping: KeyText.shopping
    case .sandbox: KeyText.sandbox
    case .forms: KeyText.forms
    case .terminal: KeyText.terminal
    }
  }
}
