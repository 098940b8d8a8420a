"""Workbooks as openpyxl and as LibreOffice read them: sheets of rows of plain Python values."""

import datetime
import os
import re
import subprocess
from pathlib import Path

import openpyxl

# All sheets, fields between commas, text in quotation marks and nothing else in them.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1"
FIELD = re.compile(r'("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)')
DATE = re.compile(r"\d{4}-\d\d-\d\d")
# Behind a number may stand words of its format, such as ` (2012)`.
ENDING = re.compile(r" .*")


def as_openpyxl_reads(path):
    """Each sheet's rows under its name; a formula anywhere is an error."""
    book = openpyxl.load_workbook(path)
    sheets = {}
    for sheet in book:
        rows = []
        for row in sheet.iter_rows():
            assert all(getattr(cell, "data_type", "n") in "snd" for cell in row)
            # A cell that goes on from the one above or before it has nothing of its own.
            rows.append([
                cell.value.date() if getattr(cell, "is_date", False) else cell.value
                for cell in row
            ])
        sheets[sheet.title] = rows
    return sheets


def as_office_reads(paths, folder):
    """For each workbook, what LibreOffice saves of it as CSV, read back."""
    program = [os.environ["HOURGLASS_OFFICE"], f"-env:UserInstallation=file://{folder}/profile"]
    subprocess.run(
        [*program, "--headless", "--convert-to", CSV, "--outdir", folder, *paths],
        check=True,
        capture_output=True,
        timeout=300,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    return {
        path: {
            name: csv_rows(folder / f"{Path(path).stem}-{name}.csv")
            for name in openpyxl.load_workbook(path).sheetnames
        }
        for path in paths
    }


def csv_rows(path):
    text = path.read_text(encoding="utf-8")
    rows, row, at = [], [], 0
    while at < len(text):
        field = FIELD.match(text, at)
        row.append(value(field[1]))
        if field[2] != ",":
            rows.append(row)
            row = []
        at = field.end()
    return rows


def value(field):
    """Text stands in quotation marks; what does not is a number, a date or nothing."""
    if field.startswith('"'):
        return field[1:-1].replace('""', '"')
    if not field:
        return None
    if DATE.fullmatch(field):
        return datetime.date.fromisoformat(field)
    return number(ENDING.sub("", field.replace(",", "")))


def number(text):
    """`12.5%` is 0.125, as spreadsheets have it."""
    if text.endswith("%"):
        # Rounded as a decimal, so that it is the same number as the one that is stored.
        digits, _, decimals = text[:-1].partition(".")
        sign = "-" if digits.startswith("-") else ""
        digits = digits.lstrip("-").zfill(3)
        return float(f"{sign}{digits[:-2]}.{digits[-2:]}{decimals}")
    return float(text)
