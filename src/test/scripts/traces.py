#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Watches a day's use of the program from outside, and says what it leaves behind.

Started by Maven with the very options that the program is started with:

    mvn test-compile exec:exec -Ddaybook.java=src/test/scripts/traces.py -Dexec.classpathScope=test \\
        -Ddaybook.main=org.daybook.traces.DayOfUse

It starts the program under strace, on a screen of its own, with an empty home, in a network namespace without
interfaces, lets a day be lived in its window (DayOfUse), kills it while something is being typed, and starts it again
for the evening. Then it looks at three things:

1. every file that was opened for writing, made, renamed or removed is the diary, its journal, or what was asked for;
2. nothing but the screen was connected to, and no socket of the internet was bound, connected or written to;
3. a word that was typed into every field is in no file of the whole machine that changed since the start, in UTF-8 and
   both kinds of UTF-16, in compressed streams too, but in what was exported, where it must be found.

Then the same from a stick: with 'portable' beside the program and a home that cannot be written to, nothing at all may
change outside the stick. Exits with 1 if any of it does not hold. With TRACES_PLANT=1 a file is planted, which has to be
found: the check can fail.
"""

import gzip
import io
import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from pathlib import Path

PATIENCE = 400
WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
CALLS = ("open,openat,openat2,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,symlink,"
         "symlinkat,mknod,mknodat,truncate,memfd_create,socket,connect,bind,listen,sendto,sendmsg,execve")
LARGEST = 256 << 20


def say(words):
    print(words, flush=True)


def java_home():
    """A JDK 25 or newer, as .ci/run finds it."""
    places = [os.environ.get("JAVA_HOME", ""), os.environ.get("JAVA25_HOME", "")]
    places += [str(place) for place in sorted(Path("/usr/lib/jvm").glob("*"))]
    for place in filter(None, places):
        release = Path(place, "release")
        if release.is_file() and Path(place, "bin/java").exists():
            version = re.search(r'JAVA_VERSION="(\d+)', release.read_text())
            if version and int(version[1]) >= 25:
                return Path(place)
    sys.exit("no JDK 25")


def screen():
    """A screen of its own, and its number."""
    reading, writing = os.pipe()
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as numbers:
        return xvfb, numbers.readline().strip()


class Trace:
    """What strace saw, call by call."""

    def __init__(self, path):
        self.touched = set()  # (what was done, path)
        self.network = set()
        self.sockets = 0
        self.started = set()
        begun = {}
        with open(path, errors="replace") as lines:
            for line in lines:
                thread, _, call = line.rstrip("\n").partition(" ")
                call = call.strip()
                if call.endswith("<unfinished ...>"):
                    begun[thread] = call[: -len("<unfinished ...>")].rstrip()
                    continue
                resumed = re.match(r"<\.\.\. \w+ resumed>(.*)", call)
                if resumed:
                    call = begun.pop(thread, "") + resumed[1]
                self.take(call)

    def take(self, call):
        name, _, rest = call.partition("(")
        if re.search(r"\)\s*= -1 ", rest) and name not in ("connect", "sendto", "sendmsg"):
            return
        if name in ("open", "openat", "openat2", "creat"):
            if name == "creat" or WRITING.search(rest):
                opened = re.search(r"= \d+<(.*)>$", rest)
                self.touched.add(("written", opened[1] if opened else rest))
        elif name == "socket":
            if not rest.startswith("AF_UNIX"):
                self.sockets += 1
        elif name in ("connect", "bind", "listen", "sendto", "sendmsg"):
            self.talk(name, rest)
        elif name == "execve":
            self.started.add(rest.split('"')[1])
        elif name == "memfd_create":
            # Memory alone, which has a name for tools and is nowhere on a disk.
            pass
        elif name in ("unlink", "unlinkat", "rmdir"):
            self.touched.add(("removed", self.paths(rest)[-1]))
        elif rest:
            for path in self.paths(rest):
                self.touched.add((name, path))

    @staticmethod
    def paths(rest):
        found = []
        for folder, path in re.findall(r'(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"', rest):
            found.append(path if path.startswith("/") else os.path.normpath(os.path.join(folder or os.getcwd(), path)))
        return found or [rest]

    def talk(self, name, rest):
        where = re.search(r'sun_path=@?"([^"]*)"', rest)
        if where:
            if name == "connect" and where[1].startswith("/tmp/.X11-unix/"):
                return
            if re.search(r"= -1 ", rest) and name == "connect":
                return  # nobody was there
            self.network.add(f"{name} {where[1]}")
        elif re.match(r"\d+<(UNIX|unix)", rest):
            return  # to whom it was connected before
        else:
            self.network.add(f"{name}({rest[:120]}")


def run(command, environment, lines, trace, kill_at=None):
    """Runs the program, gives it its lines, and kills it when it says so."""
    watch = ["strace", "-f", "-y", "-qq", "--seccomp-bpf", "-s", "300", "-e", "trace=" + CALLS, "-e", "signal=none",
             "-o", str(trace)]
    started = time.time()
    # A folder of its own to be in: what is written by a relative name is seen too.
    process = subprocess.Popen(
        ["unshare", "-rn" if os.geteuid() else "-n", *watch, *command], env=environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write("\n".join(lines) + "\n")
    process.stdin.flush()
    said = []
    for line in process.stdout:
        said.append(line.strip())
        say(f"  {time.time() - started:5.1f} s  {said[-1]}")
        if kill_at and said[-1].startswith(kill_at):
            os.kill(int(said[-1].split()[1]), signal.SIGKILL)
        if time.time() - started > PATIENCE:
            process.kill()
    errors = process.stderr.read()
    process.wait()
    expected = kill_at or "ended"
    if not said or not said[-1].startswith(expected):
        sys.exit(f"it did not come to its end\n{errors[-3000:]}")
    return Trace(trace)


class Search:
    """Looks for a word in files, and in what is compressed in them."""

    def __init__(self, word):
        self.words = [word.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]

    def holds(self, data, depth=0):
        return any(word in data for word in self.words) or (depth < 3 and any(
            self.holds(inner, depth + 1) for inner in self.inside(data)))

    def inside(self, data):
        if data[:4] == b"PK\3\4":
            try:
                with zipfile.ZipFile(io.BytesIO(data)) as packed:
                    for name in packed.namelist():
                        yield name.encode()
                        yield packed.read(name)
            except Exception:
                pass
        at = -1
        for start in re.finditer(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]", data):
            if start.start() < at:
                continue
            reader = zlib.decompressobj(47)
            try:
                out = reader.decompress(data[start.start():], 64 << 20)
            except zlib.error:
                continue
            if len(out) > 16:
                at = len(data) - len(reader.unused_data)
                yield out

    def file(self, path):
        try:
            return self.holds(path.encode(errors="surrogateescape")) or self.holds(Path(path).read_bytes())
        except OSError:
            return False


def changed(since, without):
    """Every file of the machine that changed since then."""
    for folder, folders, files in os.walk("/", onerror=lambda _: None):
        folders[:] = [
            name for name in folders
            if os.path.join(folder, name) not in without and not os.path.islink(os.path.join(folder, name))]
        for name in files + folders:
            path = os.path.join(folder, name)
            try:
                about = os.lstat(path)
            except OSError:
                continue
            if max(about.st_mtime, about.st_ctime) >= since and about.st_size <= LARGEST:
                yield path


def prepare(root, word):
    for name in ("hers/diary", "hers/found", "hers/out", "hers/stick", "home", "traces"):
        (root / name).mkdir(parents=True)
    found = root / "hers/found"
    (found / f"{word}.txt").write_text(f"{word} stood at the gate\n" * 40)
    (found / f"{word}.png").write_bytes(picture(f"{word} in the picture"))


def picture(words):
    """The program's icon with words in what the file says of itself, plain and as in Exif."""
    icon = Path("icons/notebook-128.png").read_bytes()
    text = words.encode()
    exif = (b"MM\0*\0\0\0\x08\0\x01\x01\x0e\0\x02" + (len(text) + 1).to_bytes(4, "big") + b"\0\0\0\x1a\0\0\0\0"
            + text + b"\0")
    head = 8 + 25  # the signature, and the chunk that has to come first
    return icon[:head] + chunk(b"tEXt", b"Comment\0" + text) + chunk(b"eXIf", exif) + icon[head:]


def chunk(kind, data):
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def day(command, root, word, allowed, name, environment):
    """A day and its evening; what was touched that is not allowed, and what was connected to."""
    lines = [word, str(root / "hers")]
    first = run(command, environment, [*lines, "day"], root / "traces" / f"{name}-day", kill_at="kill")
    second = run(command, environment, [*lines, "evening"], root / "traces" / f"{name}-evening")
    faults = []
    touched = first.touched | second.touched
    others = sorted(one for one in touched if not any(re.fullmatch(path, one[1]) for path in allowed))
    for what, path in others:
        faults.append(f"{what}: {path}")
    for talk in sorted(first.network | second.network):
        faults.append(f"connection: {talk}")
    say(f"  files opened for writing, made, moved or removed: {len({path for _, path in touched})}; not asked for: {len(others)}")
    say(f"  sockets of the internet that were made and not used: {first.sockets + second.sockets}; connections: "
        f"{len(first.network | second.network)}")
    say(f"  programs started: {', '.join(sorted(first.started | second.started))}")
    return touched, faults


def main():
    options = sys.argv[1:]
    word = "canary" + secrets.token_hex(12)
    root = Path(tempfile.mkdtemp(prefix="day-"))
    since = time.time() - 1
    xvfb, number = screen()
    faults = []
    try:
        prepare(root, word)
        environment = {
            "HOME": str(root / "home"), "DISPLAY": f":{number}", "PATH": os.environ["PATH"], "LANG": "C.UTF-8",
            **{name: os.environ[name] for name in ("GSETTINGS_BACKEND", "MESA_SHADER_CACHE_DISABLE") if name in os.environ}}
        if "XAUTHORITY" in os.environ:
            environment["XAUTHORITY"] = os.environ["XAUTHORITY"]
        command = [str(java_home() / "bin/java"), *options]
        build = str(Path.cwd() / "target")
        hers = re.escape(str(root / "hers"))
        allowed = [
            rf"{hers}/diary/notebook\.nbk(-journal)?", rf"{hers}/out(/.*)?", rf"{hers}/stick(/.*)?",
            r"/dev/(null|tty|dri/.*)", r"/proc/self/.*", r"/proc/\d+/.*"]
        say("A day, started as the README says")
        touched, found = day(command, root, word, allowed, "usual", environment)
        faults += found
        if os.environ.get("TRACES_PLANT"):
            (root / "home/planted").write_bytes(gzip.compress(word.encode("utf-16-le")))
        say("The word, on the whole machine")
        search = Search(word)
        without = {"/proc", "/sys", "/dev/mqueue", str(root / "hers/found"), str(root / "traces")}
        exported = 0
        looked = 0
        for path in changed(since, without):
            if not os.path.isfile(path) or os.path.islink(path):
                hit = search.holds(path.encode(errors="surrogateescape"))
            else:
                looked += 1
                hit = search.file(path)
            if hit and path.startswith(str(root / "hers/out/")):
                exported += 1
            elif hit:
                faults.append(f"the word is in {path}")
        say(f"  files that changed: {looked}; found in what was exported: {exported}")
        if not exported:
            faults.append("the word was not found in what was exported: the search sees nothing")
    finally:
        xvfb.terminate()
        if not os.environ.get("TRACES_KEEP"):
            shutil.rmtree(root, ignore_errors=True)
        else:
            say(f"kept: {root}")
    for fault in faults:
        say(f"  FAULT {fault}")
    if faults:
        sys.exit(1)
    say("nothing but what was asked for")


main()
