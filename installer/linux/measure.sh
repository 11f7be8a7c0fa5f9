#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Measures the program that build.sh has made, on a screen of its own: from the start of the process to its first window and
# to the first picture in it (of the program: the page on which a diary is unlocked), beside a bare JavaFX window of the same
# runtime and cache and beside whichever of RedNotebook, KeePassXC and Lifeograph is installed, all in turns; the memory it
# holds with 1,000 incidents open, and how long recording, searching, making a portfolio and hiding take then. Prints medians,
# least and most, and ratios.
#   measure.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
exec </dev/null
rounds=${1:-7}
app=$PWD/target/installer/daybook work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

java_home=${JAVA_HOME:-$(compgen -G '/usr/lib/jvm/*25*' | head -n 1)}
mapfile -t jars < <(printf '%s\n' "$app"/lib/*.jar)
"$java_home/bin/javac" -nowarn -proc:none -d "$work/classes" -sourcepath src/bench/java:src/test/java \
  -cp "$(printf '%s:' "${jars[@]}" target/installer/work/lib/{javafx-*-linux*,jspecify-*}.jar)" \
  src/bench/java/org/daybook/{BareWindow,session/MadeUpFile,traces/OpenDiary}.java
"$java_home/bin/jar" --create --file "$work/bench.jar" -C "$work/classes" .

# The start script itself, with another beginning.
begin() { sed -e "s|^here=.*|here=$app/bin/daybook|" -e "s|\" org\.daybook\.Launcher|:$work/bench.jar\" $2|" "$app/bin/daybook" >"$work/$1"; }
begin bare 'org.daybook.BareWindow$Start'
sed -i 's|BareWindow$Start|BareWindow\\$Start|' "$work/bare"
begin opened org.daybook.traces.OpenDiary
begin made org.daybook.session.MadeUpFile

Xvfb -displayfd 1 -screen 0 1280x900x24 -nolisten tcp >"$work/display" 2>/dev/null &
until [[ -s $work/display ]]; do sleep 0.1; done
display=$(<"$work/display")
mkdir -p "$work/home" "$work/diary"
with=(env -i PATH="$PATH" HOME="$work/home" LANG=C.UTF-8 DISPLAY=":$display" GDK_BACKEND=x11 QT_QPA_PLATFORM=xcb NO_AT_BRIDGE=1)

"${with[@]}" sh "$work/made" "$work/diary/made.nbk" 1000
mkdir -p "$work/settings/notebook"
printf 'file=%s' "$work/diary/made.nbk" >"$work/settings/notebook/settings.properties"

# Milliseconds to the first window and to its first picture, of processor time until then, and memory two seconds later.
start() {
  local mapped drawn ticks pid
  read -r mapped drawn ticks pid < <("${with[@]}" python3 installer/linux/first_picture.py "$@")
  sleep 2
  printf '%s %s %s %s\n' "$mapped" "$drawn" "$ticks" "$(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status")"
  kill "$pid"
  while [[ -e /proc/$pid ]]; do sleep 0.1; done
}

programs=(daybook bare)
declare -A command=([daybook]="env XDG_CONFIG_HOME=$work/settings $app/bin/daybook" [bare]="sh $work/bare" [rednotebook]=rednotebook [keepassxc]=keepassxc [lifeograph]=lifeograph)
for peer in rednotebook keepassxc lifeograph; do
  if command -v "$peer" >/dev/null; then programs+=("$peer"); fi
done

printf 'processors: %s, load before: %s\n' "$(nproc)" "$(cut -d ' ' -f 1-3 /proc/loadavg)"
for ((round = 0; round <= rounds; round++)); do
  for program in "${programs[@]}"; do
    seen=$(start ${command[$program]} || true)
    # The first is to have the files in memory, and does not count.
    if ((round)) && [[ $seen ]]; then echo "$seen" >>"$work/$program.seen"; fi
  done
done

median() { awk -v at="$2" '{print $at}' "$work/$1.seen" | sort -n | awk '{v[NR] = $1} END {printf "%d (%d to %d)", v[int((NR + 1) / 2)], v[1], v[NR]}'; }
printf '%-12s' ''
printf ' %20s' 'window, ms' 'picture, ms' 'processor, ms' 'memory, MB'
echo
for program in "${programs[@]}"; do
  [[ -s $work/$program.seen ]] || continue
  printf '%-12s' "$program"
  for at in 1 2 3 4; do printf ' %20s' "$(median "$program" $at)"; done
  echo
done
for at in 1 2 3; do
  paste -d ' ' "$work/daybook.seen" "$work/bare.seen" | awk -v at=$at '{print $at / $(at + 4)}' | sort -n |
    awk -v what="$(cut -d ' ' -f $at <<<'window picture processor')" \
      '{v[NR] = $1} END {printf "to the bare window, %s: %.2f (%.2f to %.2f)\n", what, v[int((NR + 1) / 2)], v[1], v[NR]}'
done

passphrase=$(sed -n 's/.*PASSPHRASE = "\(.*\)".*/\1/p' src/test/java/org/daybook/session/Diary.java)
openings=3
for ((round = 1; round <= openings; round++)); do
  coproc OPENED { exec "${with[@]}" sh "$work/opened" 2>"$work/said"; }
  pid=$OPENED_PID
  mkdir -p "$work/out$round"
  printf '%s\n' "$work/diary" "$passphrase" "$work/out$round" >&"${OPENED[1]}"
  read -r -t 120 opened millis <&"${OPENED[0]}" || { cat "$work/said" >&2; exit 1; }
  at_once=$(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status")
  sleep 10
  printf '1,000 incidents: unlocked to timeline in %s ms; resident then %s MB, ten seconds later %s MB\n' "$millis" "$at_once" \
    "$(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status")"
  # The last is used as well.
  if ((round == openings)); then
    echo >&"${OPENED[1]}"
    while read -r -t 300 line <&"${OPENED[0]}" && [[ $line != used ]]; do echo "  $line"; done
    [[ $line == used ]] || { cat "$work/said" >&2; exit 1; }
  fi
  exec {OPENED[1]}>&-
  wait "$pid" || true
done
