"""The command line as a user meets it: real processes, real files, exit codes as designed."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner

from chudun.cli.app import COMMANDS as NAMES
from chudun.cli.app import app, load
from chudun.cli.running import run
from chudun.law.library import regulations

TOP = {name: load(name) for name in NAMES}
GROUPS = [name for name, command in TOP.items() if hasattr(command, "commands")]
COMMANDS = [[name] for name in TOP] + [[group, name] for group in GROUPS for name in TOP[group].commands]
PLAIN = {
    "movement": "sent_abroad",
    "personal_information": True,
    "important_data": "none",
    "purpose": "other",
    "exporter": {"critical_infrastructure_operator": False, "people_general": 150000, "people_sensitive": 0},
}


def chudun(*arguments: str, stdin: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from chudun.cli import main; main()", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=240,
        env={**os.environ, "COLUMNS": "200", **env},
        check=False,
    )


@pytest.fixture
def run_here(monkeypatch, capsys):
    """Return what runs a command in this process: what is refused needs none of its own, and there are many ways."""

    def run_with(*arguments: str, stdin: str) -> tuple[int, str, str]:
        monkeypatch.setenv("COLUMNS", "200")
        monkeypatch.setattr(sys, "argv", ["chudun", *arguments])
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        code = run()
        return code, *capsys.readouterr()

    return run_with


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("demo") / "d"
    return folder, chudun("demo", "--people", "500", "--dir", str(folder))


def test_demo_says_where_the_report_is(demo):
    folder, done = demo
    assert done.returncode == 0, done.stderr
    assert str(folder / "report" / "report.html") in done.stdout
    for name in ("report.html", "report.docx", "report.json"):
        assert (folder / "report" / name).stat().st_size > 5000


def test_assess_ends_with_one_where_something_is_breached(demo):
    folder, _ = demo
    done = chudun("assess", str(folder), "--lang", "en")
    assert done.returncode == 1
    assert "must not happen" in done.stdout
    assert not done.stderr


@pytest.mark.parametrize(
    ("changes", "code", "outcome"),
    [
        ({}, 0, "contract_or_certification"),
        ({"purpose": "unknown", "exporter": {"people_general": 10}}, 2, "undetermined"),
        ({"foreign_authority_request": True, "authority_approval": False}, 1, "forbidden"),
    ],
)
def test_route_exit_codes(changes, code, outcome):
    done = chudun("route", "-", "--format", "json", "--as-of", "2026-06-01", stdin=json.dumps(PLAIN | changes))
    assert done.returncode == code, done.stderr
    assert json.loads(done.stdout)["outcome"] == outcome


def test_route_in_words_names_articles_presumptions_and_what_would_change_it():
    zh = chudun("route", "-", "--as-of", "2026-06-01", stdin=json.dumps(PLAIN)).stdout
    en = chudun("route", "-", "--as-of", "2026-06-01", "--lang", "en", stdin=json.dumps(PLAIN)).stdout
    assert "第八条" in zh
    assert "推定" in zh
    assert "若 " in zh
    assert "art. 8" in en
    assert "Presumed" in en
    assert not any("一" <= character <= "鿿" for character in en)


def test_the_trace_hash_is_stable_and_order_blind():
    backwards = dict(reversed(PLAIN.items()))
    hashes = {
        json.loads(chudun("route", "-", "--format", "json", "--as-of", "2026-06-01", stdin=json.dumps(facts)).stdout)[
            "hash"
        ]
        for facts in (PLAIN, backwards)
    }
    assert len(hashes) == 1


def test_a_table_of_cases(tmp_path):
    rows = 50_000
    frame = pl.DataFrame(
        {
            "id": range(rows),
            "movement": ["sent_abroad"] * rows,
            "personal_information": [True] * rows,
            "important_data": ["none"] * rows,
            "purpose": ["other"] * rows,
            "exporter.critical_infrastructure_operator": [False] * rows,
            "exporter.people_general": [n * 100 for n in range(rows)],
            "exporter.people_sensitive": [0] * rows,
        }
    )
    for name in ("cases.csv", "cases.parquet"):
        path, out = tmp_path / name, tmp_path / f"out-{name}"
        frame.write_csv(path) if path.suffix == ".csv" else frame.write_parquet(path)
        done = chudun("route", str(path), "-o", str(out), "--format", "json", "--as-of", "2026-06-01")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["outcomes"] == {
            "exempt": 1000,
            "contract_or_certification": 9000,
            "security_assessment": 40000,
        }
        judged = pl.read_csv(out) if out.suffix == ".csv" else pl.read_parquet(out)
        assert judged["outcome"][999] == "exempt"
        assert judged["outcome"][1000] == "contract_or_certification"


def test_bad_cells_of_a_table_are_named_and_the_rest_is_judged(tmp_path):
    path = tmp_path / "cases.csv"
    path.write_text("movement,core_data\nstays_in_china,false\nflown,false\nstays_in_china,perhaps\n", encoding="utf-8")
    done = chudun("route", str(path), "--format", "json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["outcomes"] == {"invalid": 2, "not_outbound": 1}
    assert "movement" in done.stderr
    assert "core_data" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["route", "no-such-file.json"],
        ["route", "no-such-file.csv"],
        ["route", "-", "--as-of", "yesterday"],
        ["route", "-", "--reading", "nonsense=on"],
        ["route", "-", "--reading", "hr-one-instrument-suffices"],
        ["assess", "no-such-folder"],
        ["scan", "no-such-file.csv"],
        ["scan", "file.docm"],
        ["scan", "postgresql://nobody@127.0.0.1:1/none"],
        ["law", "show", "order61"],
        ["law", "show", "order16", "--article", "99"],
        ["law", "attach", "no-such-file.txt"],
        ["law", "diff", "--from", "soon"],
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_bad_input_is_one_line_that_says_what_and_what_to_do(arguments, lang, run_here):
    code, said, complaint = run_here(*arguments, "--lang", lang, stdin=json.dumps(PLAIN))
    assert code == 3, said
    assert "→" in complaint
    chinese = any("一" <= character <= "鿿" for character in complaint)
    assert chinese == (lang == "zh"), complaint


@pytest.mark.parametrize("written", ["", "{", "[]x", "5", '"text"', "[[1]]", "[" * 100_000, "\x00"])
def test_facts_that_are_no_json_object_are_explained(written, run_here):
    code, _, complaint = run_here("route", "-", stdin=written)
    assert code == 3
    assert "→" in complaint


def test_help_says_of_each_command_what_the_command_says_of_itself():
    said = "".join(CliRunner().invoke(app, ["--help"]).stdout.split())
    for name, command in TOP.items():
        assert "".join(f"{name} {command.help.splitlines()[0]}".split()) in said


def test_a_misspelt_command_is_answered_with_one_like_it():
    done = chudun("scna", "--lang", "en")
    assert done.returncode == 3
    assert "'scan'" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["law", "list"], ["law", "show", "order16"], ["init", "mine"], ["schema"], ["schema", "--workspace"]],
    ids=" ".join,
)
def test_light_commands_load_nothing_heavy(tmp_path, arguments):
    watched = "{'numba', 'polars', 'pyarrow', 'z3', 'duckdb', 'docx', 'pypdfium2', 'xlsxwriter'}"
    program = (
        "import sys; from chudun.cli.running import run; code = run();"
        f"loaded = {watched} & sys.modules.keys(); sys.exit(str(loaded) if loaded else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_regulation_can_be_shown(lang):
    for regulation in regulations():
        done = CliRunner().invoke(app, ["law", "show", regulation.instrument.slug, "--lang", lang])
        assert done.exit_code == 0, (regulation.instrument.slug, done.exception)
        assert not (lang == "en" and any("一" <= character <= "鿿" for character in done.stdout))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_an_example(command):
    done = CliRunner().invoke(app, [*command, "--help"])
    assert done.exit_code == 0
    assert command in ([group] for group in GROUPS) or "chudun " + " ".join(command) in done.stdout


def test_init_writes_a_file_that_assess_reads_and_never_overwrites(tmp_path):
    folder = tmp_path / "mine"
    assert chudun("init", str(folder)).returncode == 0
    assert chudun("assess", str(folder)).returncode == 0
    again = chudun("init", str(folder), "--lang", "en")
    assert again.returncode == 3
    assert "nothing was changed" in again.stderr


def test_a_misspelt_key_in_the_workspace_names_its_line(tmp_path):
    (tmp_path / "chudun.yaml").write_text("organisation:\n  nmae: A\n", encoding="utf-8")
    done = chudun("assess", str(tmp_path), "--lang", "en")
    assert done.returncode == 3
    assert "chudun.yaml:2" in done.stderr
    assert "did you mean name?" in done.stderr


def test_ask_puts_questions_keeps_answers_and_goes_on(tmp_path):
    save = tmp_path / "facts.json"
    first = json.loads(chudun("ask", "--save", str(save), "--format", "json").stdout)
    assert first["next"][0]["attribute"] == "movement"
    done = chudun("ask", "--save", str(save), "--lang", "en", stdin="nonsense\nstays_in_china\n" + "\n" * 40)
    assert done.returncode == 0, done.stderr
    assert "expected one of" in done.stdout
    assert "not an export of data" in done.stdout
    assert json.loads(save.read_text(encoding="utf-8"))["movement"] == "stays_in_china"


def test_a_damaged_answers_file_is_explained(tmp_path):
    save = tmp_path / "facts.json"
    for text in ("{", "[]"):
        save.write_text(text, encoding="utf-8")
        done = chudun("ask", "--save", str(save))
        assert done.returncode == 3
        assert "Traceback" not in done.stderr


def test_a_key_others_can_read_is_refused(demo, tmp_path):
    folder, _ = demo
    state = tmp_path / "state"
    assert chudun("scan", str(folder / "hr.csv"), "--state", str(state)).returncode == 0
    (state / "key").chmod(0o644)
    done = chudun("scan", str(folder / "hr.csv"), "--state", str(state), "--lang", "en")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_a_store_that_cannot_be_read_ends_with_three_unless_something_is_breached(tmp_path):
    (tmp_path / "chudun.yaml").write_text(
        "organisation: {name: A}\nstores:\n  - {name: gone, location: gone.csv}\n"
        "transfers:\n  - {id: x, name: X, movement: stays_in_china, data: [{store: gone, table: gone}]}\n",
        encoding="utf-8",
    )
    done = chudun("assess", str(tmp_path))
    assert done.returncode == 3
    assert "gone" in done.stderr
    assert (tmp_path / "report" / "report.html").exists()


def test_scan_shows_columns_and_people(demo):
    folder, _ = demo
    done = chudun("scan", str(folder / "hr.csv"), str(folder / "sales.sqlite"), "--format", "json")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert {table["table"] for table in said["tables"]} == {"hr", "customers", "orders"}
    assert said["people"][0] > 400


def test_ctrl_c_in_a_scan_leaves_a_state_to_continue_from(demo, tmp_path):
    folder, _ = demo
    for copy in range(6):
        (tmp_path / f"hr{copy}.csv").write_bytes((folder / "hr.csv").read_bytes())
    big = tmp_path / "big.csv"
    line = b"1,13900000001,a@b.cn,3.5\n" * 200_000
    big.write_bytes(b"id,mobile,email,x\n" + line * 12)
    sources = [str(path) for path in sorted(tmp_path.glob("hr*.csv"))] + [str(big)]
    state = tmp_path / "state"
    command = [sys.executable, "-c", "from chudun.cli import main; main()", "scan", *sources, "--state", str(state)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 120
    while len(list((state / "scan").glob("*.table"))) < 3 and time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 130
    assert "Traceback" not in errors
    kept = len(list((state / "scan").glob("*.table")))
    assert kept >= 3
    big.write_bytes(b"id,mobile,email,x\n" + line[:250])
    again = chudun("scan", *sources, "--state", str(state), "--format", "json")
    assert again.returncode == 0, again.stderr
    assert len(json.loads(again.stdout)["tables"]) == 7


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scan"], "SOURCE"),
        (["scan", "--no-such-option", "x.csv"], "--no-such-option"),
        (["scan", "--max-load", "much", "x.csv"], "--max-load"),
        (["no-such-command"], "no-such-command"),
        (["scan", "nowhere.csv"], "nowhere.csv"),
    ],
)
def test_what_makes_no_sense_is_bad_input_in_one_line(tmp_path, monkeypatch, arguments, said):
    monkeypatch.chdir(tmp_path)
    done = chudun(*arguments)
    assert done.returncode == 3
    (line,) = done.stderr.splitlines()
    assert said in line
    assert "→" in line


def test_a_store_that_is_not_there_may_hold_anybody(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.csv").write_text("手机号\n13912345678\n", encoding="utf-8")
    done = chudun("scan", "nowhere.csv", "b.csv", "--format", "json", "--state", "state")
    assert done.returncode == 3
    assert json.loads(done.stdout)["people"][1] is None
