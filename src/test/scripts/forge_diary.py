#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Rebuilds a diary without any secret of it, as somebody could who can write to the file, from file-format.md alone.
    forge_diary.py HOW DIARY.nbk FORGED.nbk
The forgery has the diary's id, salts and public key, a vault key, a signing key and entries of the forger's own, and a head that fits. HOW says what is done about the recovery code, which the forger does not know:
    base        the new vault key is sealed to the public key in base mode, as format 1 does
    psk         the same in PSK mode with a pre-shared key of the forger's own, as format 2 does
    downgrade   base mode, and the header says format 1
    erased      base mode, and the old entries stay as digests that a forged entry says were erased, so that a head code of before fits
    slot-kept   the diary's own recovery slot stays
Prints nothing but that it is done. Every forgery has to be refused by whoever opens it with the recovery code."""
import argparse, json, os, pathlib, shutil, sqlite3, struct, sys
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "resources/org/daybook/vault"))
from read_diary import H, frame, hkdf, hpke_key, size_class, slot_ad, u64  # the conventions of the page

TEXT = "He was never near the house."

def seal(key, plain, ad):
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, plain, ad)

def hpke_seal(public, plain, info, aad, *psk):
    ephemeral = X25519PrivateKey.generate()
    enc = ephemeral.public_key().public_bytes_raw()
    key, nonce = hpke_key(ephemeral.exchange(X25519PublicKey.from_public_bytes(public)), enc, public, info, *psk)
    return enc + AESGCM(key).encrypt(nonce, plain, aad)

def entries(erased):  # what the forger wants the diary to say: public and private part of each
    pair = ec.generate_private_key(ec.SECP256R1())
    def entry(kind, data, private=None):
        envelope = {"kind": kind, "version": 1, "recordedAt": "2026-11-24T18:00:00.000Z", "zone": "Europe/London",
                    "author": "", "onBehalfOf": "", "program": "Daybook 0.1.0", "data": data}
        return json.dumps(envelope).encode(), json.dumps(private or {}).encode()
    if erased:
        yield entry("erased", {"entries": list(range(1, erased + 1)), "incidents": [], "exhibits": [], "blobs": [], "reason": ""})
    else:
        public = pair.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo).hex()
        secret = pair.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()).hex()
        yield entry("diary-started", {"publicKey": public}, {"privateKey": secret})
    yield entry("incident-recorded", {"incident": {
        "id": "f" * 32, "number": 1, "when": {"precision": "unknown", "zone": "Europe/London"},
        "what": {"types": [], "happened": TEXT}, "who": {"certainty": "not-said"}, "inPortfolio": True}})

def body(public, private):
    salts = os.urandom(32), os.urandom(32)
    digest = H("daybook.digest.v1", H("daybook.public.v1", salts[0], public), H("daybook.private.v1", salts[1], private))
    plain = b"".join(salts) + b"".join(struct.pack(">I", len(p)) + p for p in (public, private))
    return digest, plain

def filled(plain): return plain.ljust(size_class(len(plain), 1024), b"\0")

def seal_body(form, bodies, vault_id, seq, chain, plain):  # from format 3 on with a count of parts, which are none
    if form > 2:
        plain = struct.pack(">I", len(plain)) + plain + b"\0"
    return seal(bodies, filled(plain), frame("daybook.body.v%d" % (2 if form > 2 else 1), vault_id, u64(seq), chain))

def recovery(how, form, vault_id, slot, vault_key):
    ident, kind, kdf, salt, public = slot[0], slot[1], slot[2], slot[3], slot[8]
    ad = slot_ad(form, vault_id, (ident, kind, kdf, salt, 0, 0, 0, b"", public))
    if how == "psk":
        psk = os.urandom(32)
        wrapped = hpke_seal(public, vault_key, frame("daybook.recovery-slot.v2"), ad, psk, b"daybook.recovery-psk.v1")
    else:
        psk = bytes(32)
        wrapped = hpke_seal(public, vault_key, frame("daybook.recovery-slot.v1"), ad)
    if form > 1:
        wrapped += seal(hkdf(vault_key, vault_id, b"daybook.recovery-psk-key.v1"), psk, ad)
    return ident, kind, kdf, salt, 0, 0, 0, wrapped, public

def forge(how, db):
    form, vault_id = db.execute("SELECT format, vault_id FROM header").fetchone()
    genuine = db.execute("SELECT * FROM slot WHERE kind = 'recovery'").fetchone()
    if how == "downgrade":
        form = 1
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    kept = [(d, c) for d, c in db.execute("SELECT digest, chain FROM entry ORDER BY seq")] if how == "erased" else []
    for table in ("body", "draft", "blob_chunk", "blob", "attempt", "slot", "slot_copy", "header", "header_copy"):
        db.execute(f"DELETE FROM {table}")
    db.execute("DELETE FROM entry WHERE seq > ?", (len(kept),))
    vault_key = os.urandom(32)
    bodies, head = (hkdf(vault_key, vault_id, b"daybook.%s-key.v1" % k) for k in (b"entry", b"head"))
    chain, seq = kept[-1][1] if kept else H("daybook.start.v1", vault_id), len(kept)
    for public, private in entries(len(kept)):
        seq += 1
        digest, plain = body(public, private)
        chain = H("daybook.chain.v1", chain, u64(seq), digest)
        db.execute("INSERT INTO entry VALUES (?, ?, ?)", (seq, digest, chain))
        db.execute("INSERT INTO body VALUES (?, ?)", (seq, seal_body(form, bodies, vault_id, seq, chain, plain)))
    slot = genuine[:9] if how == "slot-kept" else recovery(how, form, vault_id, genuine, vault_key)
    check = H("daybook.slot-check.v1", slot_ad(form, vault_id, slot), slot[7])
    for table in ("slot", "slot_copy"):
        db.execute(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*slot, check))
    for table in ("header", "header_copy"):
        db.execute(f"INSERT INTO {table} VALUES (1, ?, ?, ?)", (form, vault_id, H("daybook.header.v1", u64(form), vault_id)))
    plain = u64(seq) + chain + H("daybook.slots.v1", check) + (H("daybook.drafts.v1") if form > 1 else b"")
    db.execute("UPDATE head SET sealed = ?", (seal(head, plain, frame("daybook.head.v%d" % min(form, 2), vault_id)),))
    for _, sql in triggers:
        db.execute(sql)
    db.execute(f"PRAGMA user_version={form}")

def main():
    parser = argparse.ArgumentParser(description="Rebuilds a diary without any secret of it.")
    parser.add_argument("how", choices=("base", "psk", "downgrade", "erased", "slot-kept"))
    parser.add_argument("diary", type=pathlib.Path)
    parser.add_argument("forged", type=pathlib.Path)
    args = parser.parse_args()
    shutil.copyfile(args.diary, args.forged)
    db = sqlite3.connect(args.forged)
    with db:
        forge(args.how, db)
    db.close()
    print("forged")

if __name__ == "__main__":
    main()
