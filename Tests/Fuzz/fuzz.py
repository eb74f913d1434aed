#!/usr/bin/env python3
"""Feeds every border of the program with bytes that nobody wrote, and looks whether what must hold still holds.

  Tests/Fuzz/fuzz.py [--runs 20000] [--border NAME ...] [--seed 1] [--jobs 2] [--keep FOLDER]

The modules are built with libFuzzer's instruments; WalletText is linked as `swift build --build-tests` left it. A found
input is printed as base64, and the exit code is 1. What is found becomes a test beside those of its module.
"""
import argparse
import base64
import concurrent.futures
import contextlib
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
BORDERS = ["keys", "amounts", "dates", "text", "bills", "sheets", "archives", "packed", "tapes", "requests", "lines",
           "messages", "config", "journal"]
FLAGS = ["-O", "-wmo", "-num-threads", "2", "-enable-testing", "-swift-version", "6", "-suppress-warnings",
         "-enable-upcoming-feature", "ExistentialAny", "-package-name", "main", "-parse-as-library",
         "-sanitize=fuzzer"]
# Readers that live in modules with much else: their files are built into the fuzzer itself.
BORROWED = ["Sources/sesame/Config/ConfigReader*.swift", "Sources/sesame/Config/ConfigLines*.swift",
            "Sources/sesame/Config/ConfigFault*.swift", "Sources/PayLaterStore/Database/JSON/*.swift"]

ALIPAY = ("导出信息：\r\n姓名：某\r\n起始时间：[2026-06-01 00:00:00]    终止时间：[2026-06-30 23:59:59]\r\n"
          "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\r\n"
          "2026-06-28 10:00:00,日用百货,铺,/,灯,支出,99.60,花呗分期(3期),交易成功,20260628001\t,1\t,,\r\n"
          "2026-06-29 10:00:00,日用百货,铺,/,退款-灯,不计收支,9.60,花呗,退款成功,20260628001_1\t,1\t,,\r\n"
          "2026-06-10 10:00:00,信用借还,花呗,/,花呗主动还款-2026年06月账单,不计收支,500.00,余额宝,还款成功,2\t,,,\r\n")
WECHAT = ("微信支付账单明细\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n"
          "2026-06-28 10:00:00,商户消费,铺,\"灯\",支出,¥99.60,分付,支付成功,\"100\t\",\"1\t\",\"/\"\n"
          "2026-06-29 10:00:00,铺-退款,铺,\"灯\",收入,¥9.60,分付,已退款¥9.60,\"101\t\",\"1\t\",\"/\"\n")
SHEET = ('<worksheet><sheetData><row r="1">' + "".join(
    f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in
    "交易时间 交易类型 交易对方 商品 收/支 金额(元) 支付方式 当前状态 交易单号 商户单号 备注".split()) +
    '</row><row r="2"><c><v>46000.5</v></c><c t="inlineStr"><is><t>商户消费</t></is></c></row></sheetData></worksheet>')
SEEDS = {
    "keys": [b"\x01\x1b[A\x1bOB\x1b[1;5C", b"\x05\x1b[200~paste\x1b[201~q", "\x03余额".encode(),
             b"\x02\x1b[<0;3;4M\x1b]11;rgb:0/0/0\x07", b"\x07\x1b[99;5u\x1b[27;5;99~"],
    "amounts": ["12.50", "1,234.56", "１２．５", "¥ 3", "$12.5", "12.5*3", "10 20.5,30"],
    "dates": ["2026-06-28", "今天", "+14", "06-28", "6月28日", "28", "tomorrow", "20260628"],
    "text": ["铜台灯", "\u202eevil", "👨‍👩‍👧", "❤️ 1️⃣", "🏴\U000e0067\U000e0062\U000e007f", "a\x1b[31mb"],
    "bills": [ALIPAY, ALIPAY.encode("gb18030"), b"\xef\xbb\xbf" + ALIPAY.encode(), WECHAT,
              "date,amount,title\n2026-06-28,12.50,lamp\n"],
    "sheets": [SHEET],
    "tapes": ["Set Width 80\nType@50ms \"abc\"\nEnter 2\nWait+Screen@2s /x/\nSleep 500ms\nCtrl+u\nHide\nShow\n"],
    "requests": ['{"id":"a","request":{"repay":{"obligation":"o1","amountFen":1200,"from":"balance"}}}',
                 '{"id":"b","request":{"recordDebt":{"provider":"a","title":"b","instalments":'
                 '[{"due":"2026-06-28","amountFen":500}]}}}', '{"id":"c","request":{"closeDays":{"until":"2026-02-01"}}}'],
    "lines": ['{"type":"header","schema":1,"seed":"7","key":null,"fingerprint":"a"}',
              '{"type":"end","entries":3,"lines":9}',
              '{"type":"entity","table":"debts","id":"d1","archived":false,"detail":{"a":1}}'],
    "messages": ["【花呗】您的11月账单1,234.56元，还款日12-10。", "Klarna: Your payment of $25.00 is due on June 28, 2026.",
                 "【京东】您的白条7月账单已出，应还300.00元，最后还款日7月20日"],
    "config": ['language = "en"\n[reminders]\ndays = 7\n[keys]\nwhy = ["w", "C-y"]\n', 'a.b = 1\n[[x]]\ny = """z"""\n'],
    "journal": ['{"repaid":{"obligation":"o1","amountFen":5}}', '{"debtRecorded":{"debt":{"id":"d1"}}}'],
}


def seeds(border, folder):
    folder.mkdir(parents=True)
    texts = list(SEEDS.get(border, []))
    if border == "tapes":
        texts += [path.read_text() for path in TOP.glob("Assets/*.tape")]
    if border == "messages":
        texts += [line.split("\t")[-1] for line in
                  (TOP / "Tests/PayLaterExchangeTests/Messages/messages.tsv").read_text().splitlines()[:120]]
    if border == "journal":
        texts += entries()
    if border == "archives":
        path = folder / "book.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
            book.writestr("xl/workbook.xml", '<workbook><sheets><sheet r:id="r1"/></sheets></workbook>')
            book.writestr("xl/_rels/workbook.xml.rels",
                          '<Relationships><Relationship Id="r1" Type="/worksheet" Target="worksheets/s.xml"/></Relationships>')
            book.writestr("xl/worksheets/s.xml", SHEET)
    if border == "packed":
        for text in (ALIPAY, "a" * 3000):
            raw = text.encode()
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            texts.append(len(raw).to_bytes(2, "little") + packer.compress(raw) + packer.flush())
    for place, text in enumerate(texts):
        (folder / f"seed-{place}").write_bytes(text if isinstance(text, bytes) else text.encode())


def entries():
    """Events as the journals of older wallets hold them."""
    found = []
    for path in sorted(TOP.glob("Tests/PayLaterStoreTests/Files/*.sqlite")):
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as wallet:
            found += [text for (text,) in wallet.execute("SELECT event FROM journal WHERE event IS NOT NULL")]
    return found


def run(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command[:6]))} ..\n{done.stdout[-3000:]}{done.stderr[-3000:]}")


def build(folder):
    """The fuzzer with all borders in it."""
    built = TOP / ".build" / "debug"
    if not (built / "WalletText.build").exists():
        sys.exit("first: swift build --build-tests")
    search = ["-I", folder, "-I", built / "Modules"]
    objects = sorted((built / "WalletText.build").glob("*.swift.o"))
    for module in ("PayLater", "PayLaterExchange", "TerminalKit"):
        files = sorted((TOP / "Sources" / module).rglob("*.swift"))
        made = [folder / f"{module}-{place}.o" for place in range(len(files))]
        names = folder / f"{module}.json"
        names.write_text("{" + ",".join(f'"{file}":{{"object":"{path}"}}' for file, path in zip(files, made)) + "}")
        run(["swiftc", *FLAGS, *search, "-module-name", module, "-emit-module", "-emit-module-path",
             folder / f"{module}.swiftmodule", "-c", "-output-file-map", names, *files], cwd=TOP)
        objects += made
    own = sorted(Path(__file__).parent.glob("*.swift"))
    borrowed = [path for pattern in BORROWED for path in sorted(TOP.glob(pattern))]
    program = folder / "fuzz"
    run(["swiftc", *FLAGS, *search, "-module-name", "Fuzz", *own, *borrowed, *objects, "-o", program], cwd=TOP)
    return program


def feed(program, border, folder, options):
    corpus = folder / "corpus" / border
    seeds(border, corpus)
    found = folder / "found" / border
    found.mkdir(parents=True)
    done = subprocess.run(
        [program, corpus, f"-runs={options.runs}", f"-seed={options.seed}", "-max_len=4096", "-timeout=10",
         "-rss_limit_mb=1024", "-print_final_stats=1", f"-artifact_prefix={found}/"],
        capture_output=True, text=True, errors="replace",
        env={**os.environ, "BORDER": border, "SWIFT_BACKTRACE": "enable=no"})
    tried = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    rate = re.search(r"average_exec_per_sec: +(\d+)", done.stderr)
    line = f"{border:<10}{int(tried[1]) if tried else 0:>12,} runs{int(rate[1]) if rate else 0:>10,}/s"
    if done.returncode == 0:
        return line, True
    words = [text for text in done.stderr.splitlines() if re.search("does not hold|ERROR|Fatal|SUMMARY", text)]
    inputs = [f"  {path.name}: {base64.b64encode(path.read_bytes()[:3000]).decode()}" for path in found.iterdir()]
    return "\n".join([line + "  FAILED", *(f"  {text}" for text in words[:4]), *inputs]), False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=20_000, help="inputs a border")
    parser.add_argument("--border", action="append", choices=BORDERS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, help="a folder for the fuzzer and its corpus, used again where it is there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        program = folder / "fuzz"
        if not program.exists():
            program = build(folder)
        with tempfile.TemporaryDirectory() as work, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            results = list(pool.map(lambda border: feed(program, border, Path(work), options),
                                    options.border or BORDERS))
    for line, _ in results:
        print(line)
    sys.exit(0 if all(holds for _, holds in results) else 1)


if __name__ == "__main__":
    main()
