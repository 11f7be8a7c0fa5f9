#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Forges bundles as a stranger would, from portfolio-format.md alone, and has them looked at.

Started by Maven, with JAVA_HOME set, with the very options that the program is started with:

    mvn exec:exec -Ddaybook.java=src/test/scripts/forgeries.py -Ddaybook.args="BUNDLE DIARY PASSPHRASE"

Of the bundle in the folder BUNDLE, which DIARY made, it makes copies whose chronology it changes, and signs them again or takes
the signatures away. Each is looked at by 'verify' with nothing to compare it with, with the diary, and with the fingerprint of
the certificate, and by check_bundle.py with and without that fingerprint. Not one of these may end with 0; the bundle as it was
made has to, wherever there is something to compare it with. Exits with 1 if any of it is otherwise.
"""

import datetime
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent.parent / "resources/org/daybook/portfolio"))
import check_bundle as check  # noqa: E402  the digests and codes of the format page

CHECKER = Path(check.__file__)
MAIN = "org.daybook.Launcher"


# ---- just as much of DER as a signature has
def der(tag, *parts):
    content = b"".join(parts)
    octets = (len(content).bit_length() + 7) // 8
    long = bytes([0x80 | octets]) if len(content) > 127 else b""
    return bytes([tag]) + long + len(content).to_bytes(octets or 1, "big") + content


def sequence(*parts):
    return der(0x30, *parts)


def set_of(*parts):
    return der(0x31, *sorted(parts))


def oid(hexadecimal):
    return bytes.fromhex(hexadecimal)


DATA = oid("06092a864886f70d010701")
SIGNED_DATA = oid("06092a864886f70d010702")
CONTENT_TYPE = oid("06092a864886f70d010903")
MESSAGE_DIGEST = oid("06092a864886f70d010904")
SIGNING_CERTIFICATE = oid("060b2a864886f70d010910022f")
SHA256 = sequence(oid("0609608648016503040201"))
ECDSA = sequence(oid("06082a8648ce3d040302"))


class Stranger:
    """Somebody with a key and a certificate of their own."""

    def __init__(self):
        self.key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Diary 00c0ffee")])
        self.certificate = (
            x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(self.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(datetime.datetime(2026, 1, 1)).not_valid_after(datetime.datetime(9999, 12, 31))
            .sign(self.key, hashes.SHA256()))
        self.der = self.certificate.public_bytes(serialization.Encoding.DER)

    def public_key(self):
        return self.key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo).hex()

    def sign(self, digest):
        """A detached CMS signature in the one form that the format page has."""
        attributes = set_of(
            sequence(CONTENT_TYPE, set_of(DATA)),
            sequence(MESSAGE_DIGEST, set_of(der(0x04, digest))),
            sequence(SIGNING_CERTIFICATE, set_of(sequence(sequence(
                sequence(der(0x04, hashlib.sha256(self.der).digest())))))))
        signature = self.key.sign(attributes, ec.ECDSA(hashes.SHA256()))
        serial = self.certificate.serial_number
        number = der(0x02, serial.to_bytes(serial.bit_length() // 8 + 1, "big"))
        signer = sequence(
            der(0x02, b"\x01"), sequence(self.certificate.issuer.public_bytes(), number), SHA256,
            b"\xa0" + attributes[1:], ECDSA, der(0x04, signature))
        return sequence(SIGNED_DATA, der(0xA0, sequence(
            der(0x02, b"\x01"), set_of(SHA256), sequence(DATA), der(0xA0, self.der), set_of(signer))))


# ---- the bundle
def sha256(path):
    return hashlib.sha256(path.read_bytes()).digest()


class Forgery:
    """A copy of a bundle with another chronology."""

    def __init__(self, bundle, place, stranger, fits=False):
        # Nothing within it gives it away.
        self.fits = fits
        self.bag = Path(shutil.copytree(bundle, place))
        self.stranger = stranger
        table = self.bag / "data/chronology.csv"
        was = table.read_bytes()
        table.write_bytes(re.sub(rb"\b(the|a|he|she)\b", b"no", was))
        if table.read_bytes() == was:
            sys.exit("nothing was changed")

    def edit_info(self, pattern, line):
        info = self.bag / "bag-info.txt"
        info.write_text(re.sub(pattern + ".*", line, info.read_text("utf-8")), "utf-8")

    def proof(self):
        return json.loads((self.bag / "data/ledger-proof.json").read_bytes())

    def write_proof(self, proof):
        (self.bag / "data/ledger-proof.json").write_text(json.dumps(proof, ensure_ascii=False), "utf-8")

    def close(self, wanted):
        """Takes out what is given in full of the entries that are wanted."""
        proof = self.proof()
        for entry in proof["entries"]:
            if wanted(entry["seq"]):
                for name in ("publicSalt", "publicBody", "privateHash"):
                    entry.pop(name, None)
        self.write_proof(proof)

    def rewrite(self):
        """Another key in the first entry, another word in every other, and a chain and a code that follow from that."""
        proof = self.proof()
        chain = check.H("daybook.start.v1", bytes.fromhex(proof["vaultId"]))
        for entry in proof["entries"]:
            if "publicBody" in entry:
                body = json.loads(entry["publicBody"])
                if body["kind"] == "diary-started":
                    body["data"]["publicKey"] = self.stranger.public_key()
                entry["publicBody"] = json.dumps(body, ensure_ascii=False).replace(" the ", " no ")
                public = check.H("daybook.public.v1", bytes.fromhex(entry["publicSalt"]), entry["publicBody"].encode())
                entry["digest"] = check.H("daybook.digest.v1", public, bytes.fromhex(entry["privateHash"])).hex()
            chain = check.H("daybook.chain.v1", chain, check.u64(entry["seq"]), bytes.fromhex(entry["digest"]))
            entry["chain"] = chain.hex()
        count = proof["head"]["count"]
        proof["head"]["chain"] = chain.hex()
        proof["headCode"] = check.head_code(count, chain)
        files = [bytes.fromhex(e["sha256"]) for e in proof["exhibits"] if "sha256" in e]
        printing = check.H("daybook.printing.v1", check.u64(count), chain, proof["request"].encode(), *files)
        proof["code"] = check.printing_code(printing)
        self.write_proof(proof)
        self.edit_info("External-Identifier: ", "External-Identifier: " + proof["code"])

    def list(self):
        for name in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
            path = self.bag / name
            files = [line[66:] for line in path.read_text("utf-8").splitlines()]
            if name.startswith("manifest"):
                octets = sum((self.bag / file).stat().st_size for file in files)
                self.edit_info("Payload-Oxum: ", f"Payload-Oxum: {octets}.{len(files)}")
            path.write_text("".join(f"{sha256(self.bag / file).hex()}  {file}\n" for file in files), "utf-8")

    def request(self, name):
        imprint = sequence(sequence(oid("0609608648016503040201"), b"\x05\x00"), der(0x04, sha256(self.bag / name)))
        (self.bag / "time-stamp.tsq").write_bytes(sequence(der(0x02, b"\x01"), imprint, der(0x01, b"\xff")))

    def sign_lists(self):
        self.list()
        (self.bag / "signature.p7s").write_bytes(self.stranger.sign(sha256(self.bag / "tagmanifest-sha256.txt")))
        self.request("signature.p7s")

    def sign_pdf(self):
        path = self.bag / "data/portfolio.pdf"
        pdf = path.read_bytes()
        found = re.search(rb"/ByteRange\[0 (\d+) +(\d+) +(\d+) *\]/Contents<", pdf)
        before, after = int(found[1]), int(found[2])
        signature = self.stranger.sign(hashlib.sha256(pdf[:before] + pdf[after:]).digest()).hex().encode()
        path.write_bytes(pdf[:before + 1] + signature.ljust(after - before - 2, b"0") + pdf[after - 1:])

    def strip(self):
        path = self.bag / "data/portfolio.pdf"
        path.write_bytes(path.read_bytes().replace(b"/ByteRange[", b"/ByteRangf["))
        (self.bag / "signature.p7s").unlink()
        self.edit_info("Daybook-Signature: ", "Daybook-Signature: none")
        self.list()
        self.request("tagmanifest-sha256.txt")


def forgeries(bundle, place):
    def forged(name, fits=False):
        return Forgery(bundle, place / name, Stranger(), fits)

    yield forged("changed-and-not-signed-again")

    first = forged("without-the-first-entry")
    first.close(lambda seq: seq == 1)
    first.sign_pdf()
    first.sign_lists()
    yield first

    closed = forged("without-any-entry", fits=True)
    closed.close(lambda seq: True)
    closed.sign_pdf()
    closed.sign_lists()
    yield closed

    lists = forged("lists-alone")
    lists.sign_lists()
    yield lists

    stripped = forged("stripped")
    stripped.strip()
    yield stripped

    rebuilt = forged("rebuilt", fits=True)
    rebuilt.rewrite()
    rebuilt.sign_pdf()
    rebuilt.sign_lists()
    yield rebuilt


# ---- who looks
class Looking:
    """All the ways of looking at a bundle."""

    def __init__(self, java, diary, passphrase):
        self.java, self.diary, self.passphrase = java, diary, passphrase

    def verify(self, bag, *options, given=""):
        return subprocess.run(
            [*self.java, MAIN, "verify", str(bag), *options], input=given, text=True, capture_output=True)

    def ways(self, certificate):
        """Each with how it ends for a genuine bundle: 0, or 4 where there is nothing to compare it with."""
        yield "verify", 4, lambda bag: self.verify(bag)
        yield "verify --diary", 0, lambda bag: self.verify(
            bag, "--diary", str(self.diary), "--passphrase-stdin", given=self.passphrase + "\n")
        yield "verify --certificate", 0, lambda bag: self.verify(bag, "--certificate", certificate)
        yield "check_bundle.py", 4, lambda bag: subprocess.run(
            [sys.executable, CHECKER, bag], text=True, capture_output=True)
        yield "check_bundle.py --certificate", 0, lambda bag: subprocess.run(
            [sys.executable, CHECKER, bag, "--certificate", certificate], text=True, capture_output=True)


def main():
    given = sys.argv[1:]
    at = given.index(MAIN)
    home = os.environ.get("JAVA_HOME")
    java = [str(Path(home, "bin", "java")) if home else "java", "-XX:TieredStopAtLevel=1", *given[:at]]
    bundle, diary, passphrase = Path(given[at + 1]), Path(given[at + 2]), " ".join(given[at + 3:])
    looking = Looking(java, diary, passphrase)
    told = subprocess.run(
        [*java, MAIN, "check", str(diary), "--passphrase-stdin"],
        input=passphrase + "\n", text=True, capture_output=True).stdout
    certificate = re.search(r"certificate .*: ([0-9a-f]{64})$", told, re.M)[1]
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        bags = [("as it was made", bundle, True)]
        bags += [(forged.bag.name, forged.bag, forged.fits) for forged in forgeries(bundle, Path(place))]
        asked = [(*bag, *way) for bag in bags for way in looking.ways(certificate)]
        # Most of each is the start of Java, which keeps one processor busy.
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            answers = list(pool.map(lambda one: one[-1](one[1]), asked))
        for (name, bag, fits, way, genuine, _), seen in zip(asked, answers):
            # With nothing to compare it with, what fits together is left open; otherwise a forgery is seen to be one.
            expected = genuine if bag == bundle else 4 if fits and genuine == 4 else 1
            right = seen.returncode == expected
            wrong += not right
            print(f"{'' if right else 'WRONG: '}{name}, {way}: {seen.returncode}", flush=True)
            if not right:
                print(seen.stdout + seen.stderr)
    print("every forgery was refused" if not wrong else f"{wrong} answer(s) are wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
