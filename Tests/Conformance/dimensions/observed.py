"""Tables of observed values."""

from dimensions.dimension import DESIGN, dimension, lines, programme

INDICATOR = 'indicator i# "I#" { counts "c"; baseline 0 in 2010; target 9 by 2014 }'
HEADING = "indicator,period,value,dimension,comment,source\n"
FORMATS = ["text", "csv", "xlsx", "html", "json"]


def table(rows, indicators=1, more=""):
    """A design with so many indicators, and a table with so many rows of a pattern."""

    def written(n):
        declared = n if indicators is None else indicators
        return {
            DESIGN: programme("runs 2010 to 2014", lines(declared, INDICATOR), more),
            "v.csv": HEADING + (rows(n) if callable(rows) else lines(n, rows)),
        }

    return written


def days(n):
    return "".join(
        f"i1,{2010 + turn // 336}-{turn // 28 % 12 + 1:02}-{turn % 28 + 1:02},{turn}\n"
        for turn in range(n)
    )


def month(turn):
    return f"{2000 + turn // 12}-{turn % 12 + 1:02}"


def milestones(n):
    """An indicator with a target for each month and a value of each."""
    targets = "".join(f"target {turn} by {month(turn)}\n" for turn in range(n))
    return {
        DESIGN: programme(f'indicator i "I" {{ counts "c"\n{targets}}}'),
        "v.csv": HEADING + "".join(f"i,{month(turn)},{turn}\n" for turn in range(n)),
    }


def grades(n):
    """A scale of so many grades, and a value of each."""
    words = ", ".join(f'"g{turn}"' for turn in range(n + 2))
    return {
        DESIGN: programme(f'indicator i "I" {{ graded {words}\ntarget "g1" by 2014 }}'),
        "v.csv": HEADING + "".join(f"i,{month(turn)},G{turn}\n" for turn in range(n)),
    }


def progress(what, written, n=500, form="text"):
    return dimension(what, written,
                     f"progress --values v.csv --format {form} --on 2013-01-31 {DESIGN}", n)  # fmt: skip


PARTS = """indicator k "K" {
counts "c"
%s}
"""


def of_parts(rows):
    return lambda n: {
        DESIGN: programme(PARTS % lines(n, 'where sex "s#" { target 9 by 2014 }')),
        "v.csv": HEADING + lines(n, rows),
    }


def milestones_of_parts(n):
    """Five targets and two values of each part."""
    return {
        DESIGN: programme('indicator k "K" {', 'counts "c"', "disaggregated by sex", lines(
            n, 'where sex "s#" { baseline 0 in 2009; '
            + "; ".join(f"target {turn} by {2009 + turn}" for turn in range(1, 6)) + " }"), "}"),
        "v.csv": HEADING + lines(n, "k,2011,3,sex: s#") + lines(n, "k,2012,3,sex: s#"),
    }  # fmt: skip


DIMENSIONS = [
    progress("milestones of parts, html", milestones_of_parts, 100, "html"),
    dimension("milestones of parts, logframe", milestones_of_parts,
              f"export --to logframe --values v.csv --on 2013-01-31 --format html {DESIGN}", 100),
    progress("columns of one row", lambda n: {
        DESIGN: programme(lines(1, INDICATOR)),
        "v.csv": "indicator,period,value,dimension" + ",x" * n + "\ni1,2012,3," + ",y" * n + "\n"}, 1000),
    progress("traits of one value", table(lambda n: "i1,2012,3," + "; ".join(
        f"a{turn}: b" for turn in range(n)) + "\n"), 1000),
    progress("titles above the headings", lambda n: {
        DESIGN: programme(lines(1, INDICATOR)), "v.csv": "Title\n" * n + HEADING + "i1,2012,3\n"}, 1000),
    *(progress(f"values of indicators, {form}", table("i#,2012,3", None), 250, form)
      for form in FORMATS),
    *(progress(f"values of one indicator, {form}", table(days), 500, form) for form in FORMATS),
    progress("values of no indicator", table("x#,2012,3")),
    progress("values of no indicator, many there are", table("x#,2012,3", None), 250),
    progress("values of no indicator, nearly right", table("i#x,2012,3", None), 250),
    progress("values that are none", table("i1,2012,x#")),
    progress("values that are none, many indicators", table("i#,2012,x#", None), 250),
    progress("periods that are none", table("i1,x#,3")),
    progress("values by titles", table("I#,2012,3", None), 250),
    progress("values again", table("i1,2012,3")),
    progress("values again, others", table("i1,2012,#")),
    progress("values that overlap", table(
        lambda n: "".join(f"i1,2010-01-01 to {2011 + turn % 900}-01-01,{turn}\n"
                          for turn in range(n)))),
    progress("values still to be filled in", table("i1,2012,")),
    progress("values per period", lambda n: {
        DESIGN: programme('indicator i1 "I" { counts "c"; series per-period; target 9 by 2014 }'),
        "v.csv": HEADING + days(n)}),
    progress("values per period, many targets", lambda n: {
        DESIGN: programme('indicator i1 "I" {', 'counts "c"; series per-period', "".join(
            f"target {turn} by {2010 + turn // 336}-{turn // 28 % 12 + 1:02}-{turn % 28 + 1:02}\n"
            for turn in range(n)), "}"), "v.csv": HEADING + days(n)}, 250),
    progress("values by parts", of_parts("k,2012,3,sex: s#")),
    progress("values by unknown parts", of_parts("k,2012,3,sex: t#")),
    progress("values by parts again", of_parts("k,2012,3,sex: s1")),
    progress("values by many traits", table(lambda n: "i1,2012,3," + "a: b; " * n + "c: d\n")),
    progress("values by parts, none declared", table("i1,2012,3,sex: s#")),
    progress("columns of several rows", lambda n: {
        DESIGN: programme(lines(1, INDICATOR)),
        "v.csv": "indicator,period,value" + ",x" * n + "\n" + ("i1,2012,3" + ",y" * n + "\n") * 3},
        1000),
    progress("columns", lambda n: {DESIGN: programme(lines(1, INDICATOR)),
                                   "v.csv": "indicator,period,value" + ",x" * n + "\n"}, 2000),
    progress("fields of a row", table(lambda n: "i1,2012,3" + ",x" * n + "\n"), 2000),
    progress("letters of a field", table(lambda n: "i1,2012,3,," + "x" * n + "\n"), 8000),
    progress("texts of two on lines", table('x","y'), 2000),
    progress("marks on one line", table(lambda n: '"' * n + "\n"), 4000),
    progress("fields with no end", table('"x,y'), 1000),
    progress("texts of lines", table('i1,2012,3,,"a\nb"'), 500),
    progress("marks in texts", table(lambda n: 'i1,2012,3,,"' + '""' * n + '"\n'), 4000),
    progress("empty rows", table(""), 2000),
    progress("rows of commas", table(",,,,"), 1000),
    progress("rows of another width", table("i1"), 1000),
    progress("old line ends", lambda n: {DESIGN: programme(lines(1, INDICATOR)),
                                         "v.csv": (HEADING + lines(n, "i1,2012,3")).replace(
                                             "\n", "\r")}),
    progress("semicolons between", lambda n: {
        DESIGN: programme(lines(1, INDICATOR)),
        "v.csv": (HEADING + lines(n, "i1,2012,3")).replace(",", ";")}),
    progress("UTF-16", lambda n: {DESIGN: programme(lines(1, INDICATOR)),
                                  "v.csv": (HEADING + lines(n, "i1,2012,3")).encode("utf-16")}),
    dimension("values into IATI", table("i#,2012,3", None),
              f"export --to iati --values v.csv --on 2013-01-31 {DESIGN}", 250),
    dimension("values of one into IATI", table(days),
              f"export --to iati --values v.csv --on 2013-01-31 {DESIGN}", 250),
    dimension("values by parts into IATI", of_parts("k,2012,3,sex: s#"),
              f"export --to iati --values v.csv --on 2013-01-31 {DESIGN}", 250),
    progress("milestones with values", milestones, 100),
    progress("values of grades", grades, 100),
    dimension("milestones to fill in", lambda n: milestones(n)[DESIGN],
              f"progress --template --on 2013-01-31 {DESIGN}", 100),
]  # fmt: skip
