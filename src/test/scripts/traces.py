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

Then the same from a stick: with 'portable' beside the program, nothing at all may change outside the stick. Exits with 1 if any of it does not hold. With TRACES_PLANT=1 a file is planted, which has to be
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

PATIENCE = 900
WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
CALLS = ("open,openat,openat2,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,symlink,"
         "symlinkat,mknod,mknodat,truncate,memfd_create,socket,connect,bind,listen,sendto,sendmsg,execve")
LARGEST = 256 << 20
SYSTEM = [r"/dev/(null|tty|dri/.*)", r"/proc/.*"]
PASSED = ("PATH", "XAUTHORITY", "GSETTINGS_BACKEND", "GIO_USE_NETWORK_MONITOR", "MESA_SHADER_CACHE_DISABLE",
          "PULSE_COOKIE")


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
            if name == "connect" and re.search(r"= (-1 |\?)", rest):
                return  # nobody was there, or it was killed while it asked
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
        view = memoryview(data)
        end = 0
        for found in re.finditer(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]", data):
            if found.start() >= end:
                out, length = self.unpacked(view[found.start():])
                if len(out) > 16:
                    end = found.start() + length
                    yield out

    @staticmethod
    def unpacked(view):
        """What is compressed at the beginning, as far as it goes, and how much of it was read."""
        reader = zlib.decompressobj(47)
        out = bytearray()
        at = 0
        step = 1 << 10
        try:
            while at < len(view) and not reader.eof and len(out) < 64 << 20:
                out += reader.decompress(view[at:at + step])
                at += step
                step = 1 << 20
        except zlib.error:
            pass
        return bytes(out), min(at, len(view)) - len(reader.unused_data)

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


def prepare(hers, word):
    for name in ("diary", "found", "out", "stick"):
        (hers / name).mkdir(parents=True)
    found = hers / "found"
    (found / f"{word}.txt").write_text(f"{word} stood at the gate\n" * 40)
    (found / f"{word}.png").write_bytes(picture(f"{word} in the picture"))
    evidence = Path("src/test/resources/org/daybook/evidence")
    for name in ("recording/tone.opus", "recording/film.mp4", "picture/grid.heic"):
        shutil.copyfile(evidence / name, found / f"{word}-{Path(name).name}")


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


def judge(traces, allowed):
    """What was touched that is not allowed, and what was connected to."""
    faults = []
    touched = set().union(*(trace.touched for trace in traces))
    network = set().union(*(trace.network for trace in traces))
    others = sorted(one for one in touched if not any(re.fullmatch(path, one[1]) for path in allowed))
    for what, path in others:
        faults.append(f"{what}: {path}")
    for talk in sorted(network):
        faults.append(f"connection: {talk}")
    say(f"  files written, made, moved or removed: {len({path for _, path in touched})}; not asked for: {len(others)}")
    say(f"  sockets that the runtime made to see whether there are any, and closed: {sum(t.sockets for t in traces)}; "
        f"connections: {len(network)}")
    say(f"  programs started: {', '.join(sorted(set().union(*(trace.started for trace in traces))))}")
    return faults


def on_stick(command, stick):
    """The command for a program that was put on a stick: its own classes there, nothing said of where to unpack."""
    build = Path.cwd() / "target"
    for name in ("test-classes", "classes"):
        shutil.copytree(build / name, stick / "app" / name)
    (stick / "app/portable").touch()
    moved = []
    for option in command:
        if re.match(r"-D(javafx\.cachedir|org\.sqlite\.tmpdir|pdfbox\.fontcache)=", option):
            continue
        if os.pathsep in option:
            option = os.pathsep.join(
                str(stick / "app" / Path(entry).name) if Path(entry).resolve().parent == build else entry
                for entry in option.split(os.pathsep))
        moved.append(option)
    return moved


def usual(command, root, word, environment):
    """A day as the README says, killed while she types, and its evening."""
    say("A day, started as the README says")
    hers = root / "hers"
    prepare(hers, word)
    lines = [word, str(hers)]
    traces = [
        run(command, environment, [*lines, "day"], root / "traces/day", kill_at="kill"),
        run(command, environment, [*lines, "evening"], root / "traces/evening")]
    at = re.escape(str(hers))
    return judge(traces, [
        rf"{at}/diary/notebook\.nbk(-\w+\.part)?(-journal)?", rf"{at}/out/.*", rf"{at}/stick/.*",
        # Her choices, since she changed one.
        rf"{re.escape(str(root))}/home/\.config(/notebook(/settings\d*\.(properties(-\w+\.part)?|new))?)?",
        # The program's own folder, for what is no Java; nothing once it is installed.
        rf"{re.escape(str(Path.cwd()))}/target/(sqlite-[-.\w]+|fx-natives(/.*)?)",
        *SYSTEM])


def stick(command, root, word, environment):
    """A shorter day with the program, the diary and all that is asked for on a stick."""
    say("A day from a stick")
    place = root / "stick"
    prepare(place / "hers", word)
    moved = on_stick(command, place)
    trace = run(moved, {**environment, "XDG_CONFIG_HOME": ""}, [word, str(place / "hers"), "stick"], root / "traces/stick")
    faults = judge([trace], [rf"{re.escape(str(place))}/.*", *SYSTEM])
    if not (place / "app/settings.properties").exists():
        faults.append("her choices are not on the stick")
    return faults


def everywhere(word, root, since):
    """Where the word is that it should not be."""
    say("The word, on the whole machine")
    search = Search(word)
    without = {"/proc", "/sys", "/dev/mqueue", str(root / "traces")} | {
        str(root / place / "found") for place in ("hers", "stick/hers")}
    out = tuple(str(root / place / "out/") for place in ("hers", "stick/hers"))
    faults = []
    exported = looked = 0
    for path in changed(since, without):
        if os.path.isfile(path) and not os.path.islink(path):
            looked += 1
            hit = search.file(path)
        else:
            hit = search.holds(path.encode(errors="surrogateescape"))
        if hit and path.startswith(out):
            exported += 1
        elif hit:
            faults.append(f"the word is in {path}")
    say(f"  files that changed: {looked}; of what was exported it is in: {exported}; elsewhere: {len(faults)}")
    if not exported:
        faults.append("the word was not found in what was exported: the search sees nothing")
    return faults


def main():
    options = sys.argv[1:]
    word = "canary" + secrets.token_hex(12)
    root = Path(tempfile.mkdtemp(prefix="day-"))
    since = time.time() - 1
    xvfb, number = screen()
    faults = []
    try:
        for name in ("home", "traces"):
            (root / name).mkdir()
        environment = {
            "HOME": str(root / "home"), "XDG_CONFIG_HOME": str(root / "home/.config"), "DISPLAY": f":{number}",
            "PULSE_RUNTIME_PATH": "/nonexistent",  # as in installer/linux/daybook.sh
            "LANG": "C.UTF-8", **{name: os.environ[name] for name in PASSED if name in os.environ}}
        # Java asks the system for the home folder, and not the environment.
        command = [str(java_home() / "bin/java"), f"-Duser.home={root / 'home'}", *options]
        faults += usual(command, root, word, environment)
        faults += stick(command, root, word, environment)
        if os.environ.get("TRACES_PLANT"):
            (root / "home/planted").write_bytes(gzip.compress(word.encode("utf-16-le")))
        faults += everywhere(word, root, since)
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
