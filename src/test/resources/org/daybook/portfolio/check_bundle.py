#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks a bundle, from portfolio-format.md alone: an independent reader of BagIt 1.0 (RFC 8493), of the signatures and of
the ledger proof. Needs Python 3.11 and the package cryptography; openssl is not needed. Reads only. Ends with 0 if everything
holds and it is signed with the certificate that was given, with 4 if none was given, with 1 if something does not hold."""
import argparse, csv, hashlib, io, json, pathlib, re, struct, sys

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BESIDE = {"tagmanifest-sha256.txt", "signature.p7s", "time-stamp.tsq", "time-stamp.tsr"}
findings = []


def find(text):
    findings.append(text)


def H(tag, *parts):
    data = b"".join(struct.pack(">Q", len(p)) + p for p in (tag.encode("ascii"), *parts))
    return hashlib.sha256(data).digest()


def u64(n):
    return struct.pack(">Q", n)


def crockford(digest, digits, group):
    n = int.from_bytes(digest, "big") >> (8 * len(digest) - 5 * digits)
    text = "".join(CROCKFORD[n >> 5 * (digits - 1 - i) & 31] for i in range(digits))
    return "-".join(text[i:i + group] for i in range(0, digits, group))


def short_code(digest, salt, rounds, digits, group):
    return crockford(hashlib.pbkdf2_hmac("sha256", digest.hex().encode(), salt, rounds, 20), digits, group)


def head_code(count, chain, version=2):
    older = crockford(chain, 15, 5)
    return f"{count}-" + (older if version == 1 else short_code(chain, b"daybook.head-code.v2", 2**17, 20, 5))


def printing_code(digest, version=2):
    return crockford(digest, 12, 4) if version == 1 else short_code(digest, b"daybook.printing-code.v2", 2**12, 24, 4)


def sha256(path):
    with open(path, "rb") as f:
        return hashlib.file_digest(f, "sha256").hexdigest()


# ---- the bag
def read_manifest(bag, name):
    listed = {}
    text = (bag / name).read_bytes().decode("utf-8")
    for line in text.removesuffix("\n").split("\n"):
        match = re.fullmatch(r"([0-9a-f]{64})  (\S.*)", line)
        if not match or match[2] in listed or ".." in match[2].split("/"):
            find(f"{name}: a line has another form")
            continue
        listed[match[2]] = match[1]
        path = bag / match[2]
        if path.is_symlink() or not path.is_file():
            find(f"{match[2]}: is not there")
        elif sha256(path) != match[1]:
            find(f"{match[2]}: is not what {name} says")
    return listed


def check_bag(bag):
    if (bag / "bagit.txt").read_bytes() != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        find("bagit.txt: has another form")
    info = dict(line.split(": ", 1) for line in (bag / "bag-info.txt").read_text("utf-8").splitlines())
    payload, tags = read_manifest(bag, "manifest-sha256.txt"), read_manifest(bag, "tagmanifest-sha256.txt")
    if set(tags) - {"index.html", "unpacked.gif"} != {"bagit.txt", "bag-info.txt", "README.txt", "manifest-sha256.txt"}:
        find("tagmanifest-sha256.txt: names other files")
    there = {p.relative_to(bag).as_posix() for p in bag.rglob("*") if not p.is_dir() or p.is_symlink()}
    for name in there - set(payload) - set(tags) - BESIDE:
        find(f"{name}: is in no list")
    octets = sum((bag / name).stat().st_size for name in payload if (bag / name).is_file())
    if info.get("Payload-Oxum") != f"{octets}.{len(payload)}":
        find("bag-info.txt: Payload-Oxum differs")
    return info, payload


# ---- the signature: just as much of DER as a detached CMS signature has
def der(data, at=0):
    tag, length, at = data[at], data[at + 1], at + 2
    if length & 0x80:
        n = length & 0x7F
        length, at = int.from_bytes(data[at:at + n], "big"), at + n
    if at + length > len(data):
        raise ValueError("cut off")
    return tag, at, at + length


def children(data, start, end):
    at = start
    while at < end:
        tag, content, at_end = der(data, at)
        yield tag, data[at:at_end], data[content:at_end]
        at = at_end


OID_DATA = bytes.fromhex("06092a864886f70d010701")
OID_TYPE = bytes.fromhex("06092a864886f70d010903")
OID_DIGEST = bytes.fromhex("06092a864886f70d010904")
OID_CERTIFICATE = bytes.fromhex("060b2a864886f70d010910022f")
SIGNED_PDF = (rb"/SubFilter/ETSI\.CAdES\.detached[^<>]*/ByteRange\[0 (\d{1,10}) *(\d{1,10}) *(\d{1,10}) *\]/Contents<")


def read_signature(name, cms, digest, padded):
    """The certificate with which something of this digest is signed."""
    _, start, end = der(cms)
    if cms[end:].strip(b"\0" if padded else b""):
        find(f"{name}: something follows the signature")
    cms = cms[:end]
    signed = list(children(cms, start, end))[1][2]
    _, start, end = der(signed)
    signer_infos = list(children(signed, start, end))[-1][2]
    _, start, end = der(signer_infos)
    fields = list(children(signer_infos, start, end))
    attributes, signature = fields[3][1], fields[5][2]
    certificate = pkcs7.load_der_pkcs7_certificates(cms)[0]
    fingerprint = certificate.fingerprint(hashes.SHA256())
    wanted = [OID_TYPE + b"\x31\x0b" + OID_DATA, OID_DIGEST + b"\x31\x22\x04\x20" + digest,
              OID_CERTIFICATE + bytes.fromhex("31283026302430220420") + fingerprint]
    if sorted(value for _, _, value in children(attributes, *der(attributes)[1:])) != sorted(wanted):
        find(f"{name}: it signs something else")
    try:  # the attributes are signed as a SET, and stored under the tag [0]
        certificate.public_key().verify(signature, b"\x31" + attributes[1:], ec.ECDSA(hashes.SHA256()))
        certificate.verify_directly_issued_by(certificate)
    except InvalidSignature:
        find(f"{name}: the signature does not hold")
    return certificate


def check_signatures(bag, info, told):
    name = "signature.p7s"
    if not (bag / name).exists() and info.get("Daybook-Signature") == "none":
        find("it is not signed")
        return None
    certificate = read_signature(
        name, (bag / name).read_bytes(), bytes.fromhex(sha256(bag / "tagmanifest-sha256.txt")), False)
    volumes = sorted(f"data/{volume.name}" for volume in bag.glob("data/portfolio.volume-*.pdf"))
    for pdf in ("data/portfolio.pdf", *volumes, "data/confidential-contact-sheet.pdf"):
        if (bag / pdf).exists() and check_pdf(bag, pdf) != certificate:
            find(f"{pdf}: is not signed with the certificate of the lists")
    fingerprint = certificate.fingerprint(hashes.SHA256()).hex()
    print("certificate, SHA-256:", fingerprint)
    if told and fingerprint != told:
        find("it is signed with another certificate than the one that was given")
    return certificate.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo).hex()


def check_pdf(bag, name):
    pdf = (bag / name).read_bytes()
    for found in re.finditer(SIGNED_PDF, pdf):
        before, after, rest = (int(group) for group in found.groups())
        if before == found.end() - 1 and after == before + 4098 and after + rest == len(pdf):
            contents = re.fullmatch(rb"<([0-9a-f]{4096})>", pdf[before:after])
            digest = hashlib.sha256(pdf[:before] + pdf[after:]).digest()
            return contents and read_signature(name, bytes.fromhex(contents[1].decode()), digest, True)
    return None


def check_request(bag):
    requests = []
    for name in ("signature.p7s", "tagmanifest-sha256.txt"):
        if (bag / name).exists():
            imprint = bytes.fromhex("3031300d060960864801650304020105000420" + sha256(bag / name))
            requests.append(b"\x30\x39\x02\x01\x01" + imprint + b"\x01\x01\xff")
    if (bag / "time-stamp.tsq").read_bytes() not in requests:
        find("time-stamp.tsq: is no request for this bundle")


# ---- the proof
def check_proof(bag, info, payload, key, told):
    proof = json.loads((bag / "data/ledger-proof.json").read_bytes())
    if proof["format"] != "daybook-ledger-proof" or proof["version"] not in (1, 2):
        raise ValueError("another version of the proof")
    chain = H("daybook.start.v1", bytes.fromhex(proof["vaultId"]))
    if chain.hex() != proof["start"]:
        find("proof: start differs")
    bodies = {}
    for expected, entry in enumerate(proof["entries"], 1):
        seq, digest = entry["seq"], bytes.fromhex(entry["digest"])
        chain = H("daybook.chain.v1", chain, u64(seq), digest)
        if seq != expected or chain.hex() != entry["chain"]:
            find(f"entry {expected}: the chain does not go on")
        if "publicBody" in entry:
            public = H("daybook.public.v1", bytes.fromhex(entry["publicSalt"]), entry["publicBody"].encode("utf-8"))
            if H("daybook.digest.v1", public, bytes.fromhex(entry["privateHash"])) != digest:
                find(f"entry {seq}: its body does not have its digest")
            bodies[seq] = json.loads(entry["publicBody"])
    count = len(proof["entries"])
    if (proof["head"]["count"], proof["head"]["chain"]) != (count, chain.hex()):
        find("proof: the entries do not lead to the head")
    if "headCode" in proof and proof["headCode"] != head_code(count, chain, proof["version"]):
        find("proof: the head has another code")
    digests = [bytes.fromhex(e["sha256"]) for e in proof["exhibits"] if "sha256" in e]
    printing = H("daybook.printing.v1", u64(count), chain, proof["request"].encode("utf-8"), *digests)
    if proof["code"] != printing_code(printing, proof["version"]) or proof["code"] != info["External-Identifier"]:
        find("proof: the code of the printing differs")
    if key and bodies and 1 not in bodies and not told:
        find("proof: the first entry is not given in full although others are")
    if key and 1 in bodies and bodies[1]["data"]["publicKey"] != key:
        find("proof: the first entry names another key than the one that signed")
    for exhibit in proof["exhibits"]:
        body = bodies.get(exhibit["entry"])
        if body and body["kind"] == "exhibit-added" and body["data"].get("sha256") != exhibit.get("sha256"):
            find(f"exhibit {exhibit['label']}: its entry names another file")
        name = exhibit.get("file")
        if name and (name in payload or "Bag-Count" not in info) and payload.get(name) != exhibit["sha256"]:
            find(f"{name}: is not the file of exhibit {exhibit['label']}")
    print(f"entries: {count}, given in full: {len(bodies)}, exhibits: {len(proof['exhibits'])}")
    print("head code:", proof.get("headCode", "none"))
    return proof, bodies


# ---- extracts: some messages of a file, and that they belong to it (RFC 6962)
def root_of(place, rows, leaf, path):
    last, digest = rows - 1, hashlib.sha256(b"\0" + leaf).digest()
    for sibling in map(bytes.fromhex, path):
        if place % 2 or place == last:
            digest = hashlib.sha256(b"\1" + sibling + digest).digest()
            while place % 2 == 0 and place:
                place, last = place // 2, last // 2
        else:
            digest = hashlib.sha256(b"\1" + digest + sibling).digest()
        place, last = place // 2, last // 2
    return digest.hex() if last == 0 else None


def field_digest(field):
    if isinstance(field, str):  # it is not shown
        return bytes.fromhex(field)
    salt, text = field
    return hashlib.sha256(bytes.fromhex(salt) + text.encode("utf-8")).digest()


def check_extract(bag, name, proof, bodies):
    head, *lines = map(json.loads, (bag / name).read_bytes().decode("utf-8").removesuffix("\n").split("\n"))
    if (head["format"], head["version"]) != ("daybook-extract", 1):
        raise ValueError("another version of an extract")
    if proof and (head["exhibit"], head["original"]) not in {(e["label"], e.get("sha256")) for e in proof["exhibits"]}:
        find(f"{name}: no exhibit of the proof is its original")
    for line in lines:
        if "root" in line:
            tree, before = line, -1
            told = bodies.get(line.get("entry"), {}).get("data", {**line, "originals": [head["original"]]})
            if (told["root"], told["rows"]) != (line["root"], line["rows"]) or head["original"] not in told["originals"]:
                find(f"{name}: the entry {line['entry']} names other rows")
            continue
        leaf = b"".join(map(field_digest, line["fields"]))
        if not before < line["row"] < tree["rows"] or root_of(line["row"], tree["rows"], leaf, line["path"]) != tree["root"]:
            find(f"{name}: row {line['row']} does not belong to the original")
        before = line["row"]
    print(f"{name}: {sum('row' in line for line in lines)} rows")


def check_tables(bag, payload):
    for name in (n for n in payload if n.endswith(".csv")):
        data = (bag / name).read_bytes()
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
        if not data.startswith(b"\xef\xbb\xbf") or len({len(row) for row in rows}) != 1:
            find(f"{name}: is no table")
        for row in rows[1:]:
            said = set(filter(None, row[-1].split("; ")))
            if {rows[0][i] for i, cell in enumerate(row[:-1]) if cell[:2] in ("'=", "'+", "'-", "'@", "'\t")} - said:
                find(f"{name}: an apostrophe is not accounted for")
            if any(re.search(r"^[=+\-@\t\r\n＝＋－＠]|[;\t\r\n][=+\-@＝＋－＠]", cell) for cell in row):
                find(f"{name}: a cell begins like a formula")


def main():
    parser = argparse.ArgumentParser(description="Checks an unpacked bundle.")
    parser.add_argument("bag", type=pathlib.Path)
    parser.add_argument("--certificate", help="its SHA-256, as it was told in another way than with the bundle")
    given = parser.parse_args()
    bag, told = given.bag, (given.certificate or "").replace(":", "").lower()
    try:
        info, payload = check_bag(bag)
        key = check_signatures(bag, info, told)
        check_request(bag)
        check_tables(bag, payload)
        proof, bodies = None, {}
        if "data/ledger-proof.json" in payload:
            proof, bodies = check_proof(bag, info, payload, key, told)
        elif info.get("Bag-Count", "1 ").startswith("1 "):
            find("data/ledger-proof.json: is not there")
        for name in (n for n in payload if n.startswith("data/extracts/")):
            check_extract(bag, name, proof, bodies)
    except (OSError, LookupError, TypeError, AttributeError, ValueError, struct.error, csv.Error) as e:
        find(f"something has another form than version 1 says ({type(e).__name__}: {e})")
    for finding in findings:
        print("DOES NOT HOLD:", finding)
    if findings:
        print(f"{len(findings)} thing(s) do not hold")
        return 1
    if not told:
        print("everything fits together; whose it is has not been checked: compare the certificate with one that was told")
        return 4
    print("everything holds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
