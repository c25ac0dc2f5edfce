"""The library as data for other programs: JSON, tables, a database."""

from generator.export.database import database
from generator.export.tables import COLUMNS, TABLES, Filter, briefings, lines, names, schema, sheet, table, whole

__all__ = [
    "COLUMNS",
    "TABLES",
    "Filter",
    "briefings",
    "database",
    "lines",
    "names",
    "schema",
    "sheet",
    "table",
    "whole",
]
