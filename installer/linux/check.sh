#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Installs the .deb that build.sh has made into a clean minimal Debian, without a network from then on; uses the program
# there as an ordinary person does, in its window and on the command line; removes it; and looks at what is left. As root.
#   BASE=FILE  the packages of the minimal Debian, as debootstrap --make-tarball leaves them, so that none are fetched
set -euo pipefail
cd "$(dirname "$0")/../.."
exec </dev/null
out=$PWD/target/installer
export LC_ALL=C.UTF-8

say() { printf '%4d s  %s\n' "$SECONDS" "$*"; }

if [[ ${1:-} != inside ]]; then
  missing=()
  for package in debootstrap poppler-utils xvfb xdotool imagemagick strace lintian desktop-file-utils appstream; do
    [[ $(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true) == installed ]] ||
      missing+=("$package")
  done
  if ((${#missing[@]})); then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
  fi
  # What is mounted below is seen by nobody else, and is gone at the end.
  exec unshare --mount --propagation private "$0" inside
fi

deb=$(compgen -G "$out/daybook_*.deb")
root=$(mktemp -d /var/tmp/minimal-XXXXXX)
chmod 755 "$root"
trap 'kill $(jobs -p) 2>/dev/null || true; umount -l "$root"/proc "$root"/tmp/.X11-unix 2>/dev/null || true; rm -rf --one-file-system "$root"' EXIT

in_it() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
her() {
  unshare --net chroot --userspec=her:her "$root" \
    env -i PATH=/usr/bin LANG=C.UTF-8 HOME=/home/her USER=her DISPLAY=":$display" "$@"
}
# Every file and folder, but what the package system keeps for itself.
files() {
  (cd "$root" && find . \( -path ./proc -o -path ./tmp/.X11-unix -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/log \
    -o -path ./var/cache -o -path ./home/her \) -prune -o -print | sort)
}
must() {
  if ! "$@" >"$out/check.log" 2>&1; then
    cat "$out/check.log" >&2
    printf 'failed: %s\n' "$*" >&2
    exit 1
  fi
}

say 'lint'
# Packed fast, it is so as Debian's own archive does not take it, which is no fault here.
lintian --allow-root --fail-on error,warning --suppress-tags malformed-deb-archive --tag-display-limit 0 "$deb"
desktop-file-validate "$out/work/tree/usr/share/applications/org.daybook.notebook.desktop"
# There is no page about it on the internet yet.
appstreamcli validate --no-net --override=url-homepage-missing=info "$out/work/tree/usr/share/metainfo/org.daybook.notebook.metainfo.xml"

say 'a minimal Debian'
must debootstrap --variant=minbase ${BASE:+--unpack-tarball="$BASE"} trixie "$root"
mount -t proc proc "$root/proc"
mkdir -p "$root/tmp/.X11-unix" /tmp/.X11-unix
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
in_it useradd --create-home her
# The libraries first, so that what comes and goes with the program itself can be told apart.
must in_it apt-get satisfy -y --no-install-recommends "$(dpkg-deb --field "$deb" Depends)"
files >"$out/files-before"

say 'installed'
cp "$deb" "$root/daybook.deb"
must in_it apt-get install -y --no-install-recommends /daybook.deb
rm "$root/daybook.deb"
in_it dpkg --verify daybook
files >"$out/files-installed"

coproc XVFB { exec Xvfb -displayfd 1 -screen 0 1280x900x24 -nolisten tcp 2>/dev/null; }
read -r display <&"${XVFB[0]}"

say 'its window'
# Watched from outside: whatever is opened for writing, made, renamed or removed.
unshare --net strace -f -y -qq --seccomp-bpf -s 200 -e trace=open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,symlink,symlinkat,link,linkat \
  -e signal=none -o "$out/trace" chroot --userspec=her:her "$root" \
  env -i PATH=/usr/bin LANG=C.UTF-8 HOME=/home/her DISPLAY=":$display" daybook >"$out/window.log" 2>&1 &
program=$!
for ((i = 0; i < 600; i++)); do
  window=$(DISPLAY=:$display xdotool search --onlyvisible --class daybook 2>/dev/null | head -n 1 || true)
  [[ $window ]] && break
  kill -0 "$program"
  sleep 0.2
done
[[ $window ]]
sleep 4
DISPLAY=:$display import -window root "$out/window.png"
DISPLAY=:$display xdotool getwindowname "$window" getwindowgeometry "$window" windowfocus "$window" key ctrl+q
for ((i = 0; i < 300; i++)); do
  DISPLAY=:$display xdotool search --onlyvisible --class daybook >/dev/null 2>&1 || break
  sleep 0.2
done
wait "$program"
written=$(grep -vE '\) += -1 ' "$out/trace" | grep -E 'O_WRONLY|O_RDWR|O_CREAT|^[0-9]+ +(creat|mkdir|rename|symlink|link)' |
  grep -vE '</(dev/(null|tty|dri/[^>]*)|proc/[^>]*)>$|<[^>]*(/proc/[^>]*|/dev/null)>$' |
  # What it opened is on the line that says that it came back, if another thread came between.
  grep -vE ', "/dev/null", [A-Z_|]+ <unfinished \.\.\.>$' || true)
if [[ $written ]]; then
  printf 'the window wrote:\n%s\n' "$written" >&2
  exit 1
fi
[[ -z $(find "$root/home/her" -newer "$out/files-installed" -type f) ]]
say 'opened and closed, and wrote nothing'

if [[ -e $out/work/walk.jar ]]; then
  mkdir -p "$root/home/her/walk"/{diary,found,out,stick}
  cp icons/notebook-128.png "$root/home/her/walk/found/"
  cp "$out/work/walk.jar" "$root/home/her/"
  # The start script itself, with the walk behind the program and begun by it.
  sed -e 's|^here=.*|here=/usr/lib/daybook/bin/daybook|' \
    -e 's|" org\.daybook\.Launcher|:/home/her/walk.jar" org.daybook.traces.DayOfUse|' \
    "$root/usr/lib/daybook/bin/daybook" >"$root/home/her/walk.sh"
  in_it chown -R her:her /home/her
  printf '%s\n' canary /home/her/walk stick | her sh /home/her/walk.sh | sed 's/^/        /'
  ls "$root/home/her/walk/diary" "$root/home/her/walk/out" | paste -s -d ' '
  [[ -s $root/home/her/walk/diary/notebook.nbk && -s $root/home/her/walk/out/portfolio.pdf ]]
  say 'made a diary in its window, recorded, compiled, hid, unlocked'
fi

must her daybook sample /home/her/sample.nbk --portfolio /home/her/portfolio
passphrase=$(sed -n 's/^passphrase: //p' "$out/check.log")
[[ $passphrase ]]
printf '%s\n' "$passphrase" | her daybook check /home/her/sample.nbk --passphrase-stdin
bundle=$(cd "$root" && compgen -G 'home/her/portfolio/*')
# Photos of cameras are copied as they are; a picture in any other coding is there only if the decoder was started.
pdfimages -list "$root/$bundle/data/portfolio.pdf" | awk '$3 == "image" && $9 == "image"' | grep . >/dev/null
printf '%s\n' "$passphrase" | her daybook verify "/$bundle" --diary /home/her/sample.nbk --passphrase-stdin | tail -n 1
printf '%s\n' 'plum ladder violin quiet harbour' | her daybook create /home/her/new.nbk --passphrase-stdin >/dev/null
printf '%s\n' 'plum ladder violin quiet harbour' | her daybook check /home/her/new.nbk --passphrase-stdin
printf '%s\n' "$passphrase" | her daybook compile /home/her/sample.nbk --out /home/her/again --pdf-only --passphrase-stdin
[[ -s $(compgen -G "$root/home/her/again*" | head -n 1) || -n $(ls "$root/home/her/again") ]]
say 'the sample made, compiled and verified, a diary created and opened again, on the command line'

# A photo as phones save it is on a page only if the libraries for it were found and loaded.
cp src/test/resources/org/daybook/evidence/picture/grid.heic "$root/home/her/photo.heic"
in_it chown her:her /home/her/photo.heic
printf '%s\n' "$passphrase" | must her daybook attach /home/her/sample.nbk /home/her/photo.heic --incident 1 --passphrase-stdin
printf '%s\n' "$passphrase" | must her daybook compile /home/her/sample.nbk --out /home/her/photo --pdf-only --passphrase-stdin
images() { pdfimages -list "$root/home/her/$1"/*.pdf | wc -l; }
(($(images photo) > $(images again)))
say 'a HEIC photo printed'

# All that is new in her folder was asked for: the files named above, and her choices, one of which the walk changed.
others=$(cd "$root/home/her" && find . -newer "$out/files-installed" -type f | sort |
  grep -vE '^\./((walk|portfolio|again|photo)/.*|again.*|photo\.heic|walk\.(jar|sh)|sample\.nbk|new\.nbk|\.config/notebook/settings\.properties)$' || true)
if [[ $others ]]; then
  printf 'in her folder:\n%s\n' "$others" >&2
  exit 1
fi
say 'in her folder is what was asked for, and her choices'

must in_it apt-get purge -y daybook
files >"$out/files-after"
if ! diff "$out/files-before" "$out/files-after"; then
  echo 'something was left' >&2
  exit 1
fi
say "removed: of $(diff "$out/files-before" "$out/files-installed" | grep -c '^>') files and folders none is left"
