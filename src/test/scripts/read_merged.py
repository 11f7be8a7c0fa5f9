#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Checks what was merged into a diary, from file-format.md alone: the chain of each diary it was made of is recomputed from the digests, and each digest from the entry as it was stored there.
    read_merged.py DIARY.nbk    the passphrase is read from standard input
Prints the head code of each merged diary. Exit 0 if everything holds, 1 if anything does not."""
import contextlib, io, pathlib, sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "resources/org/daybook/vault"))
import read_diary as page  # the conventions of the page, and the diary itself
from read_diary import H, findings, u64

def runs(opened):  # by place: which entry of which diary; and the chain value after every entry
    places, chains = {}, {}
    for seq, (public, _) in sorted(opened.items()):
        if public["kind"] != "origin-digests":
            continue
        data = public["data"]
        vault, number, chain = data["vaultId"], data["first"], bytes.fromhex(data["previous"])
        begins = number == 1 and chain == H("daybook.start.v1", bytes.fromhex(vault))
        if not begins and (vault, number - 1, chain) not in chains:
            findings.append(f"entry {seq}: its run begins after an entry that no run has")
        for digest, place in zip(data["digests"], data["places"], strict=True):
            chain = H("daybook.chain.v1", chain, u64(number), bytes.fromhex(digest))
            chains[vault, number, chain] = seq
            if place and places.setdefault(place, (vault, number, digest)) != (vault, number, digest):
                findings.append(f"entry {place} is said to hold two entries")
            number += 1
    return places, chains

def check_entry(seq, place, public, private):
    data = public["data"]
    salt, said, hidden = bytes.fromhex(data["publicSalt"]), data["public"].encode(), bytes.fromhex(data["hiddenHash"])
    if "private" in private and hidden != H("daybook.private.v1", bytes.fromhex(private["privateSalt"]), private["private"].encode()):
        findings.append(f"entry {seq}: its private part does not have the hash that it is said to have")
    digest = H("daybook.digest.v1", H("daybook.public.v1", salt, said), hidden).hex()
    if (data["vaultId"], data["entry"], digest) != place:
        findings.append(f"entry {seq}: it is not the entry whose digest the run has")

def check_merged(opened):
    places, chains = runs(opened)
    for seq, (public, private) in opened.items():
        if public["kind"] == "origin-entry":
            check_entry(seq, places.pop(seq, None), public, private)
    for place in places:
        if not page.erased_later(opened, place):
            findings.append(f"entry {place}, which holds an entry of a merged diary, is missing")
    for public, _ in opened.values():
        for origin in public["data"].get("origins", []) if public["kind"] == "diaries-merged" else []:
            for head in origin["heads"]:
                if (origin["vaultId"], head["count"], bytes.fromhex(head["chain"])) not in chains:
                    findings.append(f"the head of {origin['vaultId']} does not follow from its digests")
                print("merged:", origin["vaultId"], page.head_code(head["count"], bytes.fromhex(head["chain"])))

def main():
    with contextlib.redirect_stdout(io.StringIO()):  # the entries are not wanted here
        opened = page.read_diary(pathlib.Path(sys.argv[1]).resolve(), "passphrase", sys.stdin.readline().removesuffix("\n"), None, None)
    check_merged(opened)
    for finding in findings:
        page.show("DOES NOT HOLD: " + finding)
    print(f"{len(findings)} thing(s) do not hold" if findings else "everything holds")
    return 1 if findings else 0

if __name__ == "__main__":
    sys.exit(main())
