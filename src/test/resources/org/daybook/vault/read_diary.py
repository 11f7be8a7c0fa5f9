#!/usr/bin/python3
"""Reads and verifies a Daybook diary, format 1 to 3, from file-format.md alone.
    read_diary.py [--recovery | --key-file FILE | --own-key FILE] [--head CODE] DIARY.nbk    the passphrase (or the recovery code, or the passphrase of the own key) is read from standard input
A diary of format 1 that is opened by its recovery code holds only against a head code that was given out before.
Needs the Debian packages python3-cryptography and python3-argon2, and the two files that the page names. The file is never written to. Exit 0 if everything holds, 1 if anything does not.
"""
import argparse, collections, datetime, getpass, hashlib, hmac, json, pathlib, sqlite3, struct, sys, unicodedata
from argon2.exceptions import Argon2Error
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SOURCES = pathlib.Path(__file__).resolve().parents[5] / "main/resources/org/daybook"
CROCKFORD, SEGMENT, BLOB_HEADER, TAG = "0123456789ABCDEFGHJKMNPQRSTVWXYZ", 1 << 20, 40, 16
SECRETS = {"diary-started": "privateKey", "exhibit-added": "key", "messages-imported": "key", "origin-entry": "key"}  # read, but not shown
findings = []  # what does not hold
shortened = []  # entries that were handed over without something private
withheld = []  # entries of which something is kept from the key that opened the diary
Keys = collections.namedtuple("Keys", "bodies drafts head parts")  # parts: the key of each part by its number; 0 opens everything
class Refused(Exception): """The file cannot be read any further."""
class Bad(Exception): """One part does not hold; reading goes on."""

def show(text):  # control and format characters are written out, so that a diary cannot steer the terminal
    print("".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text))

# ---- conventions
def as_text(value): return json.dumps(value, ensure_ascii=False)
def u64(n): return struct.pack(">Q", n)
def frame(tag, *parts): return b"".join(u64(len(p)) + p for p in (tag.encode("ascii"), *parts))
def H(tag, *parts): return hashlib.sha256(frame(tag, *parts)).digest()

def decrypt(key, nonce, sealed, ad):
    try:
        return AESGCM(key).decrypt(nonce, sealed, ad)
    except (InvalidTag, ValueError):
        raise Bad("cannot be decrypted: a wrong key, or it was changed or moved") from None

def unseal(key, sealed, ad): return decrypt(key, sealed[:12], sealed[12:], ad)
def extract(salt, ikm): return hmac.digest(salt or bytes(32), ikm, "sha256")
def expand(prk, info, length): return hmac.digest(prk, info + b"\1", "sha256")[:length]  # one block is enough here
def hkdf(ikm, salt, info): return expand(extract(salt, ikm), info, 32)

def size_class(length, smallest):  # Padmé
    length = max(length, smallest)
    e = length.bit_length() - 1
    step = 1 << max(e - e.bit_length(), 0)  # S = floor(log2 E) + 1 is the number of bits of E
    return -(-length // step) * step

def check_filling(plain, used, size):
    if len(plain) != size or plain.count(0, used) != size - used:
        raise Bad("is not filled with zeros to its size class")

def take(plain, at):  # u32(len) and so many bytes
    if at + 4 > len(plain) or (end := at + 4 + struct.unpack_from(">I", plain, at)[0]) > len(plain):
        raise Bad("has a length that runs past its end")
    return plain[at + 4:end], end

def parse(data):
    try:
        return {**json.loads(data.decode("utf-8"))}
    except (ValueError, RecursionError, TypeError):
        raise Bad("is not a JSON object") from None

# ---- HPKE (RFC 9180), base, PSK or Auth mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM
KEM, SUITE = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x02"
def l_extract(suite, salt, label, ikm): return extract(salt, b"HPKE-v1" + suite + label + ikm)
def l_expand(suite, prk, label, info, length):
    return expand(prk, struct.pack(">H", length) + b"HPKE-v1" + suite + label + info, length)

def derive_private_key(seed):
    return X25519PrivateKey.from_private_bytes(l_expand(KEM, l_extract(KEM, b"", b"dkp_prk", seed), b"sk", b"", 32))

def hpke_key(dh, enc, pk, info, psk=b"", psk_id=b"", mode=None):  # key and nonce of the first message
    shared = l_expand(KEM, l_extract(KEM, b"", b"eae_prk", dh), b"shared_secret", enc + pk, 32)
    context = mode or (b"\1" if psk else b"\0")
    context += l_extract(SUITE, b"", b"psk_id_hash", psk_id) + l_extract(SUITE, b"", b"info_hash", info)
    secret = l_extract(SUITE, shared, b"secret", psk)
    return [l_expand(SUITE, secret, what, context, n) for what, n in ((b"key", 32), (b"base_nonce", 12))]

def hpke_open(sk, pk, sealed, info, aad, *psk):
    enc, ciphertext = sealed[:32], sealed[32:]
    key, nonce = hpke_key(sk.exchange(X25519PublicKey.from_public_bytes(enc)), enc, pk, info, *psk)
    return decrypt(key, nonce, ciphertext, aad)

def hpke_open_auth(sk, pk, sender, sealed, info, aad):
    enc, ciphertext = sealed[:32], sealed[32:]
    dh = b"".join(sk.exchange(X25519PublicKey.from_public_bytes(p)) for p in (enc, sender))
    key, nonce = hpke_key(dh, enc, pk + sender, info, mode=b"\2")
    return decrypt(key, nonce, ciphertext, aad)

# ---- a colleague's own key
def crockford(data, digits):
    n = int.from_bytes(data, "big") >> len(data) * 8 - digits * 5
    return "".join(CROCKFORD[n >> 5 * (digits - 1 - i) & 31] for i in range(digits))

def public_code(public):
    digits = crockford(public + H("daybook.public-code.v1", public)[:3], 56)
    return "-".join(digits[i:i + 7] for i in range(0, 56, 7))

def public_words(public):
    bits = int.from_bytes(hash_secret_raw(public, b"daybook.fingerprint-words.v1", 1, 65536, 4, 32, Type.ID, 0x13)[:8], "big")
    words = (SOURCES / "crypto/recovery-words-2.txt").read_text("ascii").split()
    return " ".join(words[bits >> 64 - 11 * (i + 1) & 2047] for i in range(4))

def open_own_key(path, passphrase):  # the private key, and the senders that are known by the id of the diary
    data = path.read_bytes()
    if data[:16] != b"daybook.own-key\n" or hashlib.sha256(data[:-32]).digest() != data[-32:]:
        raise Refused("this is not the file of an own key, or it is damaged")
    version, memory, iterations, lanes = struct.unpack_from(">4I", data, 16)
    if version != 1 or not (65536 <= memory <= 1048576 and 1 <= iterations <= 10 and 1 <= lanes <= 8):
        raise Refused("the own key has another version, or parameters out of bounds")
    try:
        key = hash_secret_raw(passphrase, data[32:64], iterations, memory, lanes, 32, Type.ID, 0x13)
        plain = unseal(key, data[64:-32], frame("daybook.own-key.v1", data[:64]))
    except Bad:
        raise Refused("the passphrase is not that of the own key") from None
    name, at = take(plain, 0)
    initials, at = take(plain, at)
    seed, count = plain[at:at + 32], struct.unpack_from(">I", plain, at + 32)[0]
    at += 36
    known = {plain[i:i + 16]: plain[i + 16:i + 48] for i in range(at, at + 48 * count, 48)}
    check_filling(plain, at + 48 * count, size_class(at + 48 * count, 4096))
    sk = derive_private_key(seed)
    public = sk.public_key().public_bytes_raw()
    show(f"own key of {name.decode('utf-8')} ({initials.decode('utf-8')}): {public_code(public)}; words: {public_words(public)}")
    return sk, known

def open_colleague_slot(form, vault_id, s, sk, known):
    ad, wrapped, (recipient, sender) = slot_ad(form, vault_id, s), s[7], (s[8][:32], s[8][32:])
    if s[2] not in ("hpke-auth", "hpke-auth-look") or s[4] or s[5] or s[6] and s[2] == "hpke-auth" or len(s[8]) != 64:
        raise Bad("is refused: its kdf or its parameters are not those of a diary")
    if sk.public_key().public_bytes_raw() != recipient:
        raise Bad("is not for this own key")
    if vault_id in known and known[vault_id] != sender:
        raise Bad("was sealed by another than before: it was changed from outside")
    given = hpke_open_auth(sk, recipient, sender, wrapped[:-60], frame("daybook.colleague-slot.v1"), ad)
    if s[2] == "hpke-auth-look":
        numbers = [n for n in range(64) if s[6] >> n & 1]
        if len(given) != 64 + 16 * len(numbers):
            raise Bad("does not hold the secrets of the parts that it names")
        secrets = {n: given[64 + 16 * i:80 + 16 * i] for i, n in enumerate(numbers)}
        keys = Keys(given[:32], None, given[32:64], {n: hkdf(secret, vault_id, b"daybook.part-key.v1") for n, secret in secrets.items()})
    else:
        keys = keys_of(given, vault_id)
        seed = unseal(hkdf(given, vault_id, b"daybook.colleague-sender-key.v1"), wrapped[-60:], ad)
        if derive_private_key(seed).public_key().public_bytes_raw() != sender:
            raise Bad("keeps another sender's key than that of its sender")
    print("the words of the diary, to be compared with its owner's:" if vault_id not in known else
          "the diary was sealed by the sender known from before:", public_words(sender))
    return keys

def check_access(opened, sk):  # what the ledger says of the own key by which the diary was opened
    public, access = sk.public_key().public_bytes_raw().hex(), None
    for seq in sorted(opened):
        entry = opened[seq][0]
        if entry.get("kind") in ("access-given", "access-ended") and entry["data"].get("publicKey") == public:
            access = entry["data"] if entry["kind"] == "access-given" else None
    if not access or access.get("until", "9999") < datetime.date.today().isoformat():
        raise Refused("the ledger gives this own key no access, or its last day is over")
    print("access:", access["allows"], access.get("until", "without an end"), *access.get("sees", []))

# ---- the database, header and slots
def open_database(path):
    with open(path, "rb") as f: top = f.read(100)
    if len(top) < 100 or top[:16] != b"SQLite format 3\0":
        raise Refused("this is not a diary")
    if (version := struct.unpack_from(">I", top, 60)[0]) > 3 and top[68:72] == b"Dayb":
        raise Refused(f"this diary has format {version}; this reader knows formats 1 to 3")
    if any(p.exists() and p.stat().st_size for p in (pathlib.Path(f"{path}-journal"), pathlib.Path(f"{path}-wal"))):
        raise Refused("a journal lies beside it: the diary is open, or SQLite has to mend it first")
    if (top[16:20], top[56:60], top[64:68]) != (b"\x10\0\1\1", b"\0\0\0\1", b"\0\0\0\1"):
        raise Refused("page size, journal mode, text encoding or auto-vacuum is not that of a diary")
    db = sqlite3.connect(path.absolute().as_uri() + "?mode=ro&immutable=1", uri=True, isolation_level=None)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, (64 << 20) + 4096)
    db.execute("PRAGMA trusted_schema=OFF")
    model = sqlite3.connect(":memory:")
    model.executescript((SOURCES / "vault/schema-1.sql").read_text("utf-8"))
    rows = [sorted(map(repr, d.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))) for d in (db, model)]
    if rows[0] != rows[1]:
        raise Refused("the schema is not that of a diary")
    findings.extend("SQLite: " + line for (line,) in db.execute("PRAGMA integrity_check(5)") if line != "ok")
    return db

def first_right(copies, digest, what):  # what is absent, wrong or different is named
    right = [c for c in copies if c and all(v >= 0 for v in c if isinstance(v, int)) and c[-1] == digest(c)]
    if len(right) < 2 or right[0] != right[1]:
        findings.append(f"{what}: " + ("no copy is right", "one copy is damaged", "the two copies differ")[len(right)])
    return right[0] if right else None

def read_header(db):
    copies = [db.execute(f"SELECT format, vault_id, sha256 FROM {t}").fetchone() for t in ("header", "header_copy")]
    header = first_right(copies, lambda c: H("daybook.header.v1", u64(c[0]), c[1]), "header")
    if not header or header[0] not in (1, 2, 3):
        raise Refused("the header is damaged, or of a format that this reader does not know")
    return header[0], header[1]

def slot_ad(form, vault_id, s):
    return frame("daybook.slot.v1", vault_id, u64(form), u64(s[0]), s[1].encode(), s[2].encode(), s[3],
                 u64(s[4]), u64(s[5]), u64(s[6]), s[8])

def read_slots(db, form, vault_id):
    tables = [{s[0]: s for s in db.execute("SELECT id, kind, kdf, salt, memory_kib, iterations, parallelism, "
                                           f"wrapped_key, public_key, sha256 FROM {t}")} for t in ("slot", "slot_copy")]
    slots = (first_right([t.get(i) for t in tables], lambda s: H("daybook.slot-check.v1", slot_ad(form, vault_id, s), s[7]),
                         f"slot {i}") for i in sorted(tables[0].keys() | tables[1].keys()))
    return list(filter(None, slots))

def recovery_bytes(typed):
    lists, words = ("recovery-words.txt", "recovery-words-2.txt"), typed.lower().split()
    known = {w: i for name in lists for i, w in enumerate((SOURCES / "crypto" / name).read_text("ascii").split())}
    if len(words) != 12 or any(w not in known for w in words):
        raise Refused("a recovery code is twelve words of the two lists")
    n = sum(known[w] << 11 * (11 - i) for i, w in enumerate(words))
    code = (n >> 4).to_bytes(16, "big")
    if hashlib.sha256(code).digest()[0] >> 4 != n & 15:
        raise Refused("the recovery code was mistyped: its words do not fit together")
    return code

def open_slot(form, vault_id, s, secret, key_file):
    ad, (_, kind, kdf, salt, memory, iterations, lanes, wrapped, public, _) = slot_ad(form, vault_id, s), s
    if kind == "passphrase" and kdf in ("argon2id", "argon2id+file"):
        if not (65536 <= memory <= 1048576 and 1 <= iterations <= 10 and 1 <= lanes <= 8) or public:
            raise Bad("is refused: its parameters are out of bounds")
        key = hash_secret_raw(secret, salt, iterations, memory, lanes, 32, Type.ID, 0x13)
        if kdf == "argon2id+file":
            if not key_file:
                raise Bad("opens only with a key file: name it with --key-file")
            key = hkdf(key + hashlib.sha256(key_file.read_bytes()).digest(), salt, b"daybook.key-file.v1")
        return unseal(key, wrapped, ad)
    if (kind, kdf) != ("recovery", "hkdf-sha256") or memory or iterations or lanes:
        raise Bad("is refused: its kdf or its parameters are not those of a diary")
    sk = derive_private_key(hkdf(secret, salt, b"daybook.recovery.v%d" % min(form, 2)))
    if sk.public_key().public_bytes_raw() != public:
        raise Bad("is not for this recovery code")
    if form == 1:
        return hpke_open(sk, public, wrapped, frame("daybook.recovery-slot.v1"), ad)
    psk = hkdf(secret, salt, b"daybook.recovery-psk.v1")
    key = hpke_open(sk, public, wrapped[:80], frame("daybook.recovery-slot.v2"), ad, psk, b"daybook.recovery-psk.v1")
    if unseal(hkdf(key, vault_id, b"daybook.recovery-psk-key.v1"), wrapped[80:], ad) != psk:
        raise Bad("keeps another pre-shared key than that of its code")
    return key

def keys_of(key, vault_id):
    bodies, drafts, head, everything = (hkdf(key, vault_id, b"daybook.%s-key.v1" % k) for k in (b"entry", b"draft", b"head", b"everything"))
    return Keys(bodies, drafts, head, {0: everything})

def open_keys(form, vault_id, slots, kind, typed, key_file, own=None):
    secret = recovery_bytes(typed) if kind == "recovery" else unicodedata.normalize("NFC", typed).encode("utf-8")
    failed, left = [], 4 * 256 * 1024 * 3
    for s in (s for s in slots if s[1] == kind):
        if (left := left - s[4] * s[5]) < 0:
            raise Refused("its slots ask for more work than any that a program makes")
        try:
            if own:
                return open_colleague_slot(form, vault_id, s, *own)
            return keys_of(open_slot(form, vault_id, s, secret, key_file), vault_id)
        except (Bad, ValueError, Argon2Error) as e:
            failed.append(f"slot {s[0]} {e}")
    raise Refused("the diary does not open: " + ("; ".join(failed) or f"it has no {kind} slot"))

# ---- entries, head, drafts, sealed files
def open_parts(keys, vault_id, seq, chain, plain):  # format 3: what every key opens, and the parts that these keys open
    open_to_all, at = take(plain, 0)
    count, at, parts = plain[at], at + 1, {}
    for _ in range(count):
        number = plain[at]
        sealed, at = take(plain, at + 1)
        if number in keys.parts:
            inside = unseal(keys.parts[number], sealed, frame("daybook.part.v1", vault_id, u64(seq), chain, u64(number)))
            parts[number], end = take(inside, 0)
            check_filling(inside, end, size_class(end, 128))
    check_filling(plain, at, size_class(at, 1024))
    return open_to_all, parts

def join_parts(keys, seq, plain, parts):  # what can be put together; None if all of it is kept from these keys
    if 0 in keys.parts:
        if len(plain) == 64:
            return parts[0]
        _, at = take(plain, 64)
        return plain[:32] + parts[0][:32] + plain[64:at] + parts[0][32:] if plain[at] & 64 else plain
    if len(plain) == 64:
        withheld.append(seq)
        return next((part for number, part in parts.items() if number != 1), None)
    _, at = take(plain, 64)
    if plain[at] & 64:
        withheld.append(seq)
    return plain

def open_body(form, keys, vault_id, seq, digest, chain, sealed):
    plain, parts = unseal(keys.bodies, sealed, frame("daybook.body.v%d" % (2 if form > 2 else 1), vault_id, u64(seq), chain)), {}
    if form > 2:
        hashes, parts = open_parts(keys, vault_id, seq, chain, plain)
        if (plain := join_parts(keys, seq, hashes, parts)) is None:
            if digest != H("daybook.digest.v1", hashes[:32], hashes[32:]):
                findings.append(f"entry {seq}: its hashes do not have the digest that entry.digest holds")
            return {"kind": "withheld", "data": {}}, {}
    public, at = take(plain, 64)
    marks = plain[at] >> 6  # 2: handed over without something private; 1: more of it is kept from these keys
    if marks & 2:
        shortened.append(seq)
    private, at = take(plain[:at] + bytes([plain[at] & 63]) + plain[at + 1:], at)
    whole = plain[32:64] if marks else H("daybook.private.v1", plain[32:64], private)
    if digest != H("daybook.digest.v1", H("daybook.public.v1", plain[:32], public), whole):
        findings.append(f"entry {seq}: its body does not have the digest that entry.digest holds")
    check_filling(plain, at, len(plain) if form > 2 else size_class(at, 1024))
    given = {name: value for number, part in sorted(parts.items()) if marks & 1 and number in (1, 2) and part[:1] == b"{" for name, value in parse(part).items()}
    return parse(public), parse(private) | given

def erased_later(opened, seq):  # the first entry is never erased
    return seq > 1 and any(p["kind"] == "erased" and s > seq and seq in p["data"]["entries"] for s, (p, _) in opened.items())

def read_entries(db, form, keys, vault_id):  # returns the chain values by number, and the entries that opened
    chains, opened, absent, wrong = [H("daybook.start.v1", vault_id)], {}, [], {}
    for seq, digest, chain, sealed in db.execute(
            "SELECT e.seq, e.digest, e.chain, b.sealed FROM entry e LEFT JOIN body b ON b.seq = e.seq ORDER BY e.seq"):
        if seq != len(chains):
            raise Refused(f"entry {len(chains)} is missing: the numbers have a gap")
        if chain != H("daybook.chain.v1", chains[-1], u64(seq), digest):
            findings.append(f"entry {seq}: its chain value does not follow from the one before and its digest")
        chains.append(chain)  # the stored one, so that a broken link is named once and not at every later entry
        if sealed is None:
            absent.append(seq)
            continue
        try:
            opened[seq] = public, private = open_body(form, keys, vault_id, seq, digest, chain, sealed)
        except (Bad, LookupError) as e:
            wrong[seq] = f"entry {seq}: its body {e}"
            continue
        hidden = {k: "(not shown)" if k == SECRETS.get(public.get("kind")) else v for k, v in private.items()}
        show(f"{seq:>6}  {public.get('recordedAt')}  {public.get('kind')}  {as_text(public)}  {as_text(hidden)}")
    for seq in sorted(wrong | opened):
        if erased_later(opened, seq):
            findings.append(f"entry {seq}: it was erased, and its body is there again")
            wrong.pop(seq, None)
    findings.extend(wrong.values())
    for seq in absent:
        if erased_later(opened, seq):
            print(f"{seq:>6}  erased")
        else:
            findings.append(f"entry {seq}: its body is missing, and no later entry says that it was erased")
    handed = [min(p["data"]["head"]["count"], s - 1) for s, (p, _) in opened.items()
              if p["kind"] == "handed-over" and "file" not in p["data"]]
    for seq in shortened:
        if seq > max(handed, default=0):
            findings.append(f"entry {seq}: something was left out of it, and it is in no hand-over")
    orphans = db.execute("SELECT seq FROM body EXCEPT SELECT seq FROM entry")
    findings.extend(f"body {seq} belongs to no entry" for (seq,) in orphans)
    return chains, opened

def drafts_hash(db):
    drafts = db.execute("SELECT id, sealed FROM draft ORDER BY id")
    return H("daybook.drafts.v1", *(part for i, sealed in drafts for part in (i, hashlib.sha256(sealed).digest())))

def check_head(db, key, form, vault_id, slots, chains):
    row = db.execute("SELECT sealed FROM head").fetchone() or (b"",)
    right = u64(len(chains) - 1) + chains[-1] + H("daybook.slots.v1", *(s[9] for s in slots))
    right += drafts_hash(db) if form > 1 else b""
    parts = [("number of entries", 0, 8), ("last chain value", 8, 40), ("set of slots", 40, 72), ("set of drafts", 72, None)]
    try:
        plain = unseal(key, row[0], frame("daybook.head.v%d" % min(form, 2), vault_id))
        for what, a, b in parts:
            if plain[a:b] != right[a:b]:
                findings.append(f"the head was made for another {what}")
    except Bad as e:
        findings.append(f"the head {e if row[0] else 'is missing'}")

def read_drafts(db, key, vault_id):
    for ident, sealed in db.execute("SELECT id, sealed FROM draft ORDER BY id"):
        try:
            plain = unseal(key, sealed, frame("daybook.draft.v1", vault_id, ident))
            data, end = take(plain, 0)
            show(f" draft  {ident.hex()}  {as_text(parse(data))}")
            check_filling(plain, end, size_class(end, 1024))
        except Bad as e:
            findings.append(f"draft {ident.hex()} {e}")

def check_blob(db, vault_id, blob_id, key, length, sha256):  # holds one segment at a time
    (rows,) = db.execute("SELECT count(*) FROM blob_chunk WHERE blob_id = ?", (blob_id,)).fetchone()
    first, later = SEGMENT - BLOB_HEADER - TAG, SEGMENT - TAG  # how much plain text a whole segment holds
    count = 1 + max(0, -(-(length - first) // later))
    if rows != count:
        raise Bad("does not have the rows that its length asks for")
    left, digest = length, hashlib.sha256()
    chunks = db.execute("SELECT n, sealed FROM blob_chunk WHERE blob_id = ? ORDER BY n", (blob_id,))
    for i, (n, row) in enumerate(chunks):
        if n != i or len(row) > SEGMENT or n == 0 and (len(row) < BLOB_HEADER or row[0] != BLOB_HEADER):
            raise Bad(f"has a row {n} that is no segment")
        if n == 0:
            prefix, segment_key = row[33:40], hkdf(key, row[1:33], frame("daybook.blob.v1", vault_id, blob_id))
            row = row[BLOB_HEADER:]
        plain = decrypt(segment_key, prefix + struct.pack(">IB", n, n == count - 1), row, None)
        used, room = min(left, len(plain)), later if n else first
        check_filling(plain, used, min(size_class(used, 4096), room) if n == count - 1 else room)
        digest.update(plain[:used])
        left -= used
    if left or digest.hexdigest() != sha256:
        raise Bad("does not have the length and SHA-256 that its entry gives")

def check_files(db, vault_id, opened):
    states = {b.hex(): state for b, state in db.execute("SELECT blob_id, state FROM blob")}
    erased = {b for p, _ in opened.values() if p["kind"] == "erased" for b in p["data"]["blobs"]}
    named = {seq: p["data"] for seq, (p, _) in opened.items() if "blob" in p["data"]}
    thumbnails = set()
    for seq, data in named.items():
        blob, key = data["blob"], bytes.fromhex(opened[seq][1]["key"])
        name = data.get("exhibit", {}).get("file", {}).get("name", f"of entry {seq}")
        thumbnails.add(H("daybook.thumbnail-id.v1", key)[:16].hex())
        try:
            gone = blob not in states and blob in erased
            if not gone and states.get(blob) != "kept":
                raise Bad(f"is {states.get(blob, 'missing')}")
            if not gone:
                check_blob(db, vault_id, bytes.fromhex(blob), key, data["length"], data["sha256"])
            show(f" file {name}: {'erased' if gone else 'holds'}, {data['length']} B, {data['sha256']}")
        except Bad as e:
            findings.append(f"entry {seq}: its file {name} {e}")
    findings.extend(f"file {blob} is kept, but no entry that opens names it"
                    for blob in states.keys() - {d["blob"] for d in named.values()} - thumbnails if states[blob] == "kept")

def head_code(count, chain, older=False):
    slow = chain if older else hashlib.pbkdf2_hmac("sha256", chain.hex().encode(), b"daybook.head-code.v2", 2**17, 32)
    letters = "".join(CROCKFORD[int.from_bytes(slow, "big") >> 251 - 5 * i & 31] for i in range(15 if older else 20))
    return "-".join([str(count), *(letters[i:i + 5] for i in range(0, len(letters), 5))])

def check_given_head(form, kind, given, chains):
    if given:
        count = int(given.split("-")[0])
        older = given.count("-") == 3
        if not 0 < count < len(chains) or head_code(count, chains[count], older) != given.upper():
            findings.append("what stands in the diary up to the given head code is not what stood there then")
    elif (form, kind) == (1, "recovery"):
        findings.append("the recovery code of a diary of format 1 does not prove that nobody rebuilt it: "
                        "give a head code that somebody holds with --head")

def read_diary(path, kind, typed, given, key_file, own_key=None):
    own = open_own_key(own_key, unicodedata.normalize("NFC", typed).encode("utf-8")) if own_key else None
    db = open_database(path)
    form, vault_id = read_header(db)
    slots = read_slots(db, form, vault_id)
    keys = open_keys(form, vault_id, slots, kind, typed, key_file, own)
    chains, opened = read_entries(db, form, keys, vault_id)
    if own:
        check_access(opened, own[0])
    check_head(db, keys.head, form, vault_id, slots, chains)
    if keys.drafts:
        read_drafts(db, keys.drafts, vault_id)
    check_files(db, vault_id, opened)
    check_given_head(form, kind, given, chains)
    if 0 not in keys.parts:
        print(f"kept from this key: something of {len(withheld)} entries, and every draft")
    print("failed tries on record:", db.execute("SELECT count(*) FROM attempt").fetchone()[0])
    for name, older in ("head code:", False), ("older head code:", True):
        print(name, head_code(len(chains) - 1, chains[-1], older) + " (DOES NOT HOLD, see below)" * bool(findings))
    return opened

def main():
    parser = argparse.ArgumentParser(description="Reads and verifies a diary. The secret is read from standard input.")
    parser.add_argument("--recovery", action="store_true", help="open with the recovery code, not the passphrase")
    parser.add_argument("--head", metavar="CODE", help="a head code that was given out before")
    parser.add_argument("--key-file", metavar="FILE", type=pathlib.Path, help="the key file that the passphrase needs")
    parser.add_argument("--own-key", metavar="FILE", type=pathlib.Path, help="the colleague's own key that opens it")
    parser.add_argument("diary", type=pathlib.Path)
    args = parser.parse_args()
    args.diary = args.diary.resolve()  # a journal lies beside the file, and not beside a link to it
    kind = "recovery" if args.recovery else "colleague" if args.own_key else "passphrase"
    try:
        line = getpass.getpass(kind + ": ") if sys.stdin.isatty() else sys.stdin.buffer.readline().decode("utf-8")
        with open(args.diary, "rb") as f:
            before = hashlib.file_digest(f, "sha256").digest()
            try:
                read_diary(args.diary, kind, line.removesuffix("\n").removesuffix("\r"), args.head, args.key_file, args.own_key)
            except (Refused, sqlite3.Error) as e:
                findings.append(f"refused: {e}")
            f.seek(0)
            if hashlib.file_digest(f, "sha256").digest() != before:
                findings.append("the file changed while it was read")
    except (OSError, LookupError, TypeError, AttributeError, ValueError, struct.error) as e:
        findings.append(f"refused: something has another form than the page says ({type(e).__name__}: {e})")
    for finding in findings:
        show("DOES NOT HOLD: " + finding)
    print(f"{len(findings)} thing(s) do not hold" if findings else "everything holds; the file is unchanged")
    return 1 if findings else 0

if __name__ == "__main__":
    sys.exit(main())
