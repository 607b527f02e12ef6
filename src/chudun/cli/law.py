"""``chudun law``: what is encoded, how it reads, what is proved of it, and how it changed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from chudun.cli.law_words import rule_in_words, terms_in_words
from chudun.cli.output import (
    EXIT_BREACHED,
    EXIT_MET,
    Format,
    FormatOption,
    Lang,
    LangOption,
    out,
    parse_day,
    print_json,
    say,
    say_problems,
)
from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import suggestion
from chudun.law.coverage import KINDS, Covered
from chudun.law.coverage import coverage as articles
from chudun.law.language.rules import Regulation, Rule
from chudun.law.language.trace import judgement_as_data
from chudun.law.language.word import join, listed
from chudun.law.library import regulations
from chudun.law.mechanism import mechanism
from chudun.law.official.attaching import attach as attach_text
from chudun.law.official.attaching import official_text
from chudun.vocabulary.bilingual import Bilingual

app = typer.Typer(no_args_is_help=True)


def register(parent: typer.Typer) -> None:
    """Add the command to ``parent``."""
    parent.add_typer(app, name="law")


@app.callback()
def law() -> None:
    """规则：列出、查看、覆盖、证明、比较 / The encoded law: list, show, cover, prove, compare."""


SlugArgument = Annotated[str, typer.Argument(metavar="SLUG", help="法规简称，如 order16 / short name of a regulation")]


_SEE_LIST = Bilingual("用 chudun law list 查看收录的法规", "run chudun law list to see the regulations there are")


def _regulation(slug: str) -> Regulation:
    known = {regulation.instrument.slug: regulation for regulation in regulations()}
    if slug not in known:
        what = Bilingual("没有收录这部法规", "no such regulation is encoded")
        raise BadInput([Problem(slug, what, suggestion(slug, known, _SEE_LIST))])
    return known[slug]


def _covered(regulation: Regulation) -> set[int]:
    return {rule.provision.article for rule in regulation.rules}


@app.command("list", epilog="例 / example:\n\n  chudun law list")
def list_(format: FormatOption = Format.TEXT, lang: LangOption = Lang.ZH) -> None:
    """收录了哪些法规 / Which regulations are encoded."""
    rows = [
        {
            "slug": r.instrument.slug,
            "title": r.instrument.title.to(lang.value),
            "number": r.instrument.number,
            "in_force": r.instrument.in_force.isoformat(),
            "articles": r.instrument.articles,
            "encoded": len(_covered(r)),
            "whole": r.instrument.complete,
        }
        for r in regulations()
    ]
    if format is Format.JSON:
        print_json(rows)
        return
    table = Table()
    for head in (("简称", "slug"), ("名称", "title"), ("文号", "number"), ("施行", "in force"), ("条", "articles")):
        table.add_column(Bilingual(*head).to(lang.value), overflow="fold")
    for row in rows:
        articles = f"{row['encoded']}/{row['articles']}" + ("" if row["whole"] else " *")
        table.add_row(*(str(row[name]) for name in ("slug", "title", "number", "in_force")), articles)
    out.print(table)
    say(Bilingual("* 只收录其他规则用到的条文", "* only the articles that other rules rely on"))


@app.command(epilog="例 / examples:\n\n  chudun law show order16\n\n  chudun law show order16 --article 5 --lang en")
def show(
    slug: SlugArgument,
    article: Annotated[int | None, typer.Option("--article", min=1, help="只看某一条 / one article only")] = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """逐条查看：要旨、规则、例外 / Article by article: gist, rule, exceptions."""
    rules = [r for r in _regulation(slug).rules if article in (None, r.provision.article)]
    rules.sort(key=lambda rule: rule.provision.article)
    if not rules:
        what = Bilingual("没有收录这一条", "this article is not encoded")
        remedy = Bilingual("用 chudun law coverage 查看收录情况", "run chudun law coverage to see what is")
        raise BadInput([Problem(f"{slug} {article}", what, remedy)])
    if format is Format.JSON:
        print_json([_rule_as_data(rule, lang) for rule in rules])
        return
    for rule in rules:
        out.print()
        say(join("", rule.provision.cite, Bilingual("：", ": "), rule.gist))
        if words := official_text(rule.provision):
            say(Bilingual(f"    原文：{words}", f"    text: {words}"))
        for line in rule_in_words(rule):
            say(_indented(line))
    if terms := terms_in_words(rules):
        out.print()
        say(Bilingual("用语", "Terms"))
    for term in terms:
        say(_indented(term))


def _indented(line: Bilingual) -> Bilingual:
    return join("", Bilingual.same("    "), line)


def _rule_as_data(rule: Rule, lang: Lang) -> dict[str, Any]:
    return {
        "provision": rule.provision.code,
        "cite": rule.provision.cite.to(lang.value),
        "name": rule.name,
        "kind": type(rule).__name__.lower(),
        "gist": rule.gist.to(lang.value),
        "says": [line.to(lang.value) for line in rule_in_words(rule)],
    }


@app.command(epilog="例 / example:\n\n  chudun law coverage")
def coverage(format: FormatOption = Format.TEXT, lang: LangOption = Lang.ZH) -> None:
    """哪些条文已成规则 / Which articles are encoded, and as what."""
    covered = [one for regulation in regulations() if regulation.instrument.complete for one in articles(regulation)]
    if format is Format.JSON:
        print_json(
            [
                {
                    "regulation": one.provision.instrument.slug,
                    "article": one.provision.article,
                    "rules": sorted(one.rules),
                    "counts": dict(one.rules),
                }
                for one in covered
            ]
        )
        return
    _print_coverage(covered, lang)


def _print_coverage(covered: Sequence[Covered], lang: Lang) -> None:
    table = Table()
    for head in (("法规", "regulation"), ("条", "article"), ("规则", "rules")):
        table.add_column(Bilingual(*head).to(lang.value), overflow="fold")
    whole: Counter[str] = Counter()
    for _, group in groupby(covered, lambda one: one.provision.instrument):
        rows = list(group)
        own: Counter[str] = Counter()
        for one in rows:
            table.add_row(one.provision.instrument.slug, str(one.provision.article), _counted(one.rules, lang))
            own.update(one.rules)
        table.add_row(_TOTAL.to(lang.value), _done(rows), _counted(own, lang), end_section=True)
        whole.update(own)
    out.print(table)
    said = _counted(whole, lang)
    done = _done(covered)
    say(Bilingual(f"完整收录的法规：{done} 条；{said}", f"regulations encoded whole: {done} articles; {said}"))


def _done(rows: Sequence[Covered]) -> str:
    return f"{sum(bool(one.rules) for one in rows)}/{len(rows)}"


def _counted(rules: Mapping[str, int], lang: Lang) -> str:
    comma = Bilingual("、", ", ").to(lang.value)
    return comma.join(f"{KINDS[kind].to(lang.value)} {rules[kind]}" for kind in KINDS if rules.get(kind)) or "—"


_TOTAL = Bilingual("合计", "total")


@app.command(epilog="例 / example:\n\n  chudun law prove")
def prove(format: FormatOption = Format.TEXT, lang: LangOption = Lang.ZH) -> None:
    """证明：无缺口、不相抵触、条条可达、人数越多负担不减 / Prove the packs complete, disjoint, reachable, monotone."""
    from chudun.law.proofs import prove_all  # loads a prover, which the other commands do without

    failed, claims, data = 0, 0, []
    for proved in prove_all(regulations(), date.today()):
        broken = [proof for proof in proved.proofs if not proof.holds]
        failed, claims = failed + len(broken), claims + len(proved.proofs)
        data.append(
            {
                "of": proved.label.to(lang.value),
                "as_of": proved.as_of.isoformat(),
                "claims": [{"claim": p.claim.to(lang.value), "holds": p.holds} for p in proved.proofs],
            }
        )
        if format is Format.TEXT:
            mark = "✗" if broken else "✓"
            out.print(f"{mark} {proved.as_of}  {proved.label.to(lang.value)}  {len(proved.proofs)}", markup=False)
            for proof in broken:
                say(join("", Bilingual("    不成立：", "    refuted: "), proof.claim))
                if proof.counterexample:
                    say(listed(provision.cite for provision in proof.counterexample.clashing))
                    for judgement in proof.counterexample.judgements:
                        print_json(judgement_as_data(judgement)["facts"])
    if format is Format.JSON:
        print_json(data)
    else:
        say(Bilingual(f"{claims} 条主张，{failed} 条不成立", f"{claims} claims, {failed} refuted"))
    raise typer.Exit(EXIT_BREACHED if failed else EXIT_MET)


@app.command(
    epilog="例 / examples:\n\n  chudun law diff --from 2023-06-01 --to 2026-06-01\n\n  chudun law diff order11 order16"
    "\n\n  chudun law diff order11@2024-03-21 order11@2024-03-22"
)
def diff(
    versions: Annotated[
        list[str] | None,
        typer.Argument(metavar="[A[@DAY] B[@DAY]]", help="两部法规或两天 / two instruments, or one on two days"),
    ] = None,
    before: Annotated[
        str, typer.Option("--from", metavar="YYYY-MM-DD", help="较早的一天 / the earlier day")
    ] = "2024-03-21",
    after: Annotated[str | None, typer.Option("--to", metavar="YYYY-MM-DD", help="较晚的一天 / the later day")] = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """两天之间谁被免除，或两部法规哪里不同 / How the law differs between two days, or two instruments."""
    if versions:
        if len(versions) != 2:
            what = Bilingual("要比较的应当是两部", "there have to be two to compare")
            raise BadInput([Problem(" ".join(versions), what, Bilingual("写成 A B", "write A B"))])
        from chudun.cli.law_versions import show_comparison  # loads a prover, which the other commands do without

        one, other = (_named_version(written) for written in versions)
        show_comparison(one, other, format, lang.value)
        return
    from chudun.law.difference import difference  # loads a prover, which the other commands do without
    from chudun.law.difference_data import difference_as_data

    found = difference(mechanism, parse_day(before), parse_day(after))
    if format is Format.JSON:
        print_json(difference_as_data(found, lang.value))
        return
    for statement in found.statements:
        say(statement)
    for transition in difference_as_data(found, lang.value)["transitions"]:
        if transition["occurs"] and transition["weight"] != "same":
            _print_transition(transition)


def _named_version(written: str) -> tuple[Regulation, date | None]:
    slug, _, day = written.partition("@")
    return _regulation(slug), parse_day(day) if day else None


def _print_transition(transition: dict[str, Any]) -> None:
    out.print(f"\n{transition['before']['label']} → {transition['after']['label']}", markup=False)
    for limit in transition["only_where"]:
        out.print(f"    {limit['label']}: {' / '.join(limit['values'])}", markup=False)
    for example in transition["examples"]:
        facts = "; ".join(f"{fact['text']}" for fact in example["facts"] if not fact["presumed"])
        out.print(f"    · {example['since']}  {facts}", markup=False)


@app.command(epilog="例 / examples:\n\n  chudun law attach order16.docx\n\n  chudun law attach text.txt --as order16")
def attach(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="官方文本：.txt .md .docx .html .pdf / the official text")
    ],
    slug: Annotated[
        str | None, typer.Option("--as", metavar="SLUG", help="属于哪部法规 / which regulation it is")
    ] = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """附上官方文本：核对结构，此后在旁显示原文 / Attach an official text, check it, show it beside the gist."""
    done = attach_text(file, slug=slug)
    say_problems(done.problems)
    title = done.instrument.title.to(lang.value)
    if format is Format.JSON:
        print_json(
            {"regulation": done.instrument.slug, "articles": len(done.text.articles), "problems": len(done.problems)}
        )
    else:
        say(
            Bilingual(
                f"已附上《{title}》，{len(done.text.articles)} 条",
                f"attached: {title}, {len(done.text.articles)} articles",
            )
        )
    raise typer.Exit(EXIT_BREACHED if done.problems else EXIT_MET)
