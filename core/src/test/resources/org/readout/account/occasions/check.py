#!/usr/bin/env python3
"""Check every w*/gold.json in this folder (standard library only).

usage: check.py [-q] [w01 w02 ...]     default: every w* folder that holds a gold.json
Errors (exit 1): bad JSON or fields, a "text" that is not an exact substring of its report,
missing files.  Warnings (exit 0): things worth a second look (word counts, wording tests).
"""
import collections, datetime, json, pathlib, re, sys

HERE = pathlib.Path(__file__).resolve().parent
KINDS = {"call", "meeting", "visit", "summit", "press-conference", "communique", "speech",
         "interview", "vote", "talks"}
MODES = ("quoted", "mixed", "reported")
RELATIONS = ("same-words", "altered-quote", "paraphrase", "only-one",
             "different-speaker", "contradiction")
ASPECTS = {"number", "date", "place", "initiator", "polarity", "topic", "wording", None}
POINT_KEYS = {"id", "speaker", "speaker_affiliation", "speakers", "teller", "in", "relation",
              "aspect", "note", "groups", "also", "repeats"}
QUOTES = "\"“”„«»‘’'"
OPENERS = "\"“‘«"

errors, warnings = [], []


def is_date(v):
    try:
        return isinstance(v, str) and bool(datetime.date.fromisoformat(v)) and len(v) == 10
    except ValueError:
        return False


def is_str(v):
    return isinstance(v, str) and v.strip() == v and v != ""


def quoted_words(text, mode):
    """The words inside quotation marks, case, spelling of marks and punctuation set aside."""
    t = re.sub(r"(?<=\w)[’'](?=\w)", "", text)              # apostrophes inside words
    first = re.search(r"[\"“”‘’]", t)
    if mode == "quoted" and first and first.start() and first.group() in "\"”’" \
            and not (first.group() == '"' and t.count('"') % 2 == 0 and t.endswith('"')):
        t = {'"': '"', "”": "“", "’": "‘"}[first.group()] + t    # starts inside a quotation
    parts = re.findall(r"“([^”]*)(?:”|$)|\"([^\"]*)(?:\"|$)|‘([^’]*)(?:’|$)", t)
    s = " ".join(next((x for x in p if x), "") for p in parts) or t
    s = re.sub(r"(?<=[a-z])our(?=s?\b|ed|ing|able|ite|hood)", "or", s.casefold())
    s = re.sub(r"is(?=e[sd]?\b|ing\b|ation)", "iz", s).replace("metre", "meter")
    return " ".join(re.findall(r"\w+", s))


def check_point(o, reports, distractors, p, seen):
    pid = p.get("id")
    where = f"{o} {pid}"
    err = lambda m: errors.append(f"{where}: {m}")
    warn = lambda m: warnings.append(f"{where}: {m}")
    if not is_str(pid):
        err("id missing")
    if pid in seen:
        err("id used twice")
    seen.add(pid)
    for k in ("id", "speaker", "speaker_affiliation", "teller", "in", "relation", "aspect", "note"):
        if k not in p:
            err(f"field {k} missing")
    for k in set(p) - POINT_KEYS:
        warn(f"unknown field {k}")
    for k in ("speaker", "speaker_affiliation"):
        if p.get(k) is not None and not is_str(p.get(k)):
            err(f"{k} must be a non-empty string or null")
    rel, aspect, ins = p.get("relation"), p.get("aspect"), p.get("in")
    if rel not in RELATIONS:
        err(f"relation {rel!r}")
    if aspect not in ASPECTS:
        err(f"aspect {aspect!r}")
    if not is_str(p.get("note")):
        err("note empty")
    if not isinstance(ins, dict) or not ins:
        err("'in' empty")
        return None
    for r, v in ins.items():
        if r in distractors:
            err(f"distractor {r} in 'in'")
        if r not in reports:
            err(f"no report {r}.txt")
            continue
        if not isinstance(v, dict) or set(v) != {"text", "mode"}:
            err(f"in.{r} must have text and mode")
            continue
        if v["mode"] not in MODES:
            err(f"in.{r}.mode {v['mode']!r}")
        if not is_str(v["text"]):
            err(f"in.{r}.text empty or with blank ends")
        elif v["text"] not in reports[r]:
            err(f"in.{r}.text is not a substring: {v['text'][:70]!r}")
        if v["mode"] in ("quoted", "mixed") and not any(q in v["text"] for q in QUOTES):
            i = reports[r].find(v["text"])              # part of a longer quotation?
            before = reports[r][max(0, i - 400):i]
            if not any(q in before for q in OPENERS):
                warn(f"in.{r} is {v['mode']} but no quotation mark is near")
        if v["mode"] == "reported" and re.search(r"“[^”]+”|\"[^\"]+\"", v["text"]):
            warn(f"in.{r} is reported but holds a quotation")
    t = p.get("teller")
    if not isinstance(t, dict):
        err("teller must be an object")
    else:
        for r, v in t.items():
            if r not in ins:
                err(f"teller.{r} has no in.{r}")
            if v is not None and not is_str(v):
                err(f"teller.{r} must be a string or null")
        for r in ins:
            if r not in t:
                err(f"teller.{r} missing")
    sp = p.get("speakers")
    if sp is not None:
        if not isinstance(sp, dict) or set(sp) - set(ins):
            err("speakers names a report that is not in 'in'")
        elif any(v is not None and not is_str(v) for v in sp.values()):
            err("speakers values must be strings or null")
    for r, texts in (p.get("repeats") or {}).items():
        if r not in ins:
            err(f"repeats.{r} has no in.{r}")
        for s in texts:
            if s not in reports.get(r, ""):
                err(f"repeats.{r} is not a substring: {s[:70]!r}")
    groups = p.get("groups")
    if groups is not None:
        flat = [r for g in groups for r in g]
        if len(flat) != len(set(flat)) or set(flat) - set(ins) or len(groups) < 2:
            err("groups must be two or more disjoint lists of reports in 'in'")
    for a in p.get("also") or []:
        if a.get("relation") not in RELATIONS or set(a.get("reports", "?")) - set(ins):
            err(f"also {a!r}")

    n = len(ins)
    if rel == "only-one" and n != 1:
        err(f"only-one with {n} reports")
    if rel != "only-one" and n < 2:
        err(f"{rel} with {n} report")
    if rel == "contradiction" and aspect is None:
        err("contradiction needs an aspect")
    if rel == "altered-quote" and aspect is None:
        warn("altered-quote without an aspect")
    if rel == "different-speaker" and (not sp or len(set(sp.values())) < 2):
        err("different-speaker needs two different names in 'speakers'")
    # wording tests, as far as a program can see
    q = {r: quoted_words(v["text"], v["mode"]) for r, v in ins.items()
         if isinstance(v, dict) and v.get("mode") in ("quoted", "mixed") and is_str(v.get("text"))}
    direct = [q[r] for r in sorted(q)]
    if rel == "same-words" and len(direct) >= 2:
        short = min(direct, key=len)
        if any(short not in d for d in direct):
            warn(f"same-words, but the quotations differ: {direct}")
    if rel == "altered-quote" and len(direct) >= 2 and len(set(direct)) == 1:
        warn("altered-quote, but the quotations are the same")
    for a in p.get("also") or []:
        d = [q[r] for r in a.get("reports", []) if r in q]
        if a.get("relation") == "same-words" and len(d) >= 2:
            short = min(d, key=len)
            if any(short not in x for x in d):
                warn(f"also same-words {a['reports']}, but the quotations differ: {d}")
        if a.get("relation") == "altered-quote" and len(d) >= 2 and len(set(d)) == 1:
            warn(f"also altered-quote {a['reports']}, but the quotations are the same")
    return rel, aspect, [v.get("mode") for v in ins.values() if isinstance(v, dict)]


def check_occasion(folder):
    o = folder.name
    err = lambda m: errors.append(f"{o}: {m}")
    try:
        g = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as e:
        err(f"gold.json: {e}")
        return None
    reports = {f.stem: f.read_text(encoding="utf-8") for f in sorted(folder.glob("*.txt"))}
    occ = g.get("occasion", {})
    if occ.get("kind") not in KINDS:
        err(f"kind {occ.get('kind')!r}")
    if not is_date(occ.get("date")):
        err(f"date {occ.get('date')!r}")
    if not isinstance(occ.get("participants"), list) or not occ["participants"] \
            or not all(is_str(x) for x in occ["participants"]):
        err("participants must be a list of names")
    if "place" not in occ or (occ["place"] is not None and not is_str(occ["place"])):
        err("place must be a string or null")
    distractors = g.get("distractors", [])
    for d in distractors:
        if d not in reports:
            err(f"distractor {d}.txt does not exist")
    pub = g.get("published", {})
    for r in pub:
        if r not in reports:
            err(f"published.{r}: no such file")
        if not is_date(pub[r]):
            err(f"published.{r}: {pub[r]!r}")
    for r in reports:
        if r not in pub:
            (warnings if r in distractors else errors).append(f"{o}: published.{r} missing")
        if not re.fullmatch(r"[a-dx]", r):
            err(f"file name {r}.txt")
        n = len(reports[r].split())
        if not 150 <= n <= 450:
            warnings.append(f"{o}: {r}.txt has {n} words")
    own = [r for r in reports if r not in distractors]
    if not 3 <= len(own) <= 4:
        err(f"{len(own)} reports")
    for pair in g.get("copies", []):
        if len(pair) < 2 or set(pair) - set(own):
            err(f"copies {pair!r}")
    seen, out = set(), []
    for p in g.get("points", []):
        r = check_point(o, reports, distractors, p, seen)
        if r:
            out.append(r)
    if not out:
        err("no points")
    unused = [r for r in own if not any(r in p.get("in", {}) for p in g.get("points", []))]
    if unused:
        err(f"no point for report {unused}")
    return occ.get("kind"), own, distractors, g.get("copies", []), out


def main(argv):
    quiet = "-q" in argv
    names = [a for a in argv if not a.startswith("-")]
    folders = [HERE / n for n in names] or sorted(
        f.parent for f in HERE.glob("w*/gold.json"))
    total_rel, total_mode = collections.Counter(), collections.Counter()
    aspects, n_rep, n_dis, n_cop, n_pts = collections.Counter(), 0, 0, 0, 0
    for f in folders:
        got = check_occasion(f)
        if not got:
            continue
        kind, own, dis, cop, pts = got
        rel = collections.Counter(r for r, _, _ in pts)
        mode = collections.Counter(m for _, _, ms in pts for m in ms)
        total_rel += rel
        total_mode += mode
        aspects.update(str(a) for r, a, _ in pts if r in ("contradiction", "altered-quote"))
        n_rep, n_dis, n_cop, n_pts = (n_rep + len(own), n_dis + len(dis), n_cop + len(cop),
                                      n_pts + len(pts))
        print(f"{f.name} {kind:17s} reports {len(own)} distractors {len(dis)} copies {len(cop)} "
              f"points {len(pts):2d} | " + " ".join(f"{k} {rel[k]}" for k in RELATIONS if rel[k])
              + " | " + " ".join(f"{k} {mode[k]}" for k in MODES))
    print(f"\n{len(folders)} occasions, {n_rep} reports, {n_dis} distractors, {n_cop} copies, "
          f"{n_pts} points, {sum(total_mode.values())} versions")
    print("relations: " + ", ".join(f"{k} {total_rel[k]}" for k in RELATIONS))
    print("modes:     " + ", ".join(f"{k} {total_mode[k]}" for k in MODES))
    print("aspects (contradiction, altered-quote): "
          + ", ".join(f"{k} {v}" for k, v in aspects.most_common()))
    if not quiet:
        for w in warnings:
            print("warning:", w)
    for e in errors:
        print("ERROR:", e)
    print(f"{len(errors)} errors, {len(warnings)} warnings")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
