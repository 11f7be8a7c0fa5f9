#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# A stranger reads the golden diaries of all formats, and rebuilds them without any secret; the program and the stranger's
# reader have to refuse every such forgery when it is opened by the recovery code. Needs what .ci/run installs.
#   mvn -B -q compile exec:exec -Ddaybook.java=$PWD/src/test/scripts/golden-diaries.sh
# is how it is called: its arguments are those with which java starts the program.
set -euo pipefail
cd "$(dirname "$0")/../../.."
golden=src/test/resources/org/daybook/vault
passphrase='correct golden file, Straße ½ é'
code='legal winner thank year wave sausage worth useful legal winner thank yellow'
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
read_diary() { /usr/bin/python3 "$golden/read_diary.py" "$@"; }

for diary in format-1.nbk=18-QXW9F-NBFAN-AN106 format-1-particulars.nbk=24-BBNBE-KF2AE-KE2M2 format-2.nbk=18-B4ADD-8X2PV-VRN0H \
  format-3.nbk=18-STVY1-02EBK-3MDEF-88YA8; do
  file=$golden/golden/${diary%=*} head=${diary#*=}
  read_diary "$file" <<<"$passphrase" | grep -Ex "(older )?head code: $head"
  read_diary --recovery --head "$head" "$file" <<<"$code" | grep -Ex "(older )?head code: $head"
done

# Refused is: it ends with a failure that it means, and says no head that holds.
refused() {
  local status=0
  "$@" <<<"$code" >"$out/said" 2>&1 || status=$?
  if ((status != 1 && status != 3)) || grep -Eq '^((older )?head code: [0-9A-Z-]+$|Unchanged since|Everything opens)' "$out/said"; then
    cat "$out/said" >&2
    printf 'a forged diary was taken for a genuine one: %s\n' "$*" >&2
    exit 1
  fi
}

for forgery in format-1.nbk=base format-1.nbk=erased format-1.nbk=slot-kept \
  format-2.nbk=base format-2.nbk=psk format-2.nbk=downgrade format-2.nbk=erased format-2.nbk=slot-kept \
  format-3.nbk=base format-3.nbk=psk format-3.nbk=downgrade format-3.nbk=erased format-3.nbk=slot-kept; do
  diary=${forgery%=*} how=${forgery#*=} forged=$out/$how-${forgery%=*}
  /usr/bin/python3 src/test/scripts/forge_diary.py "$how" "$golden/golden/$diary" "$forged" >/dev/null
  for given in '' 18-QXW9F-NBFAN-AN106; do
    refused read_diary --recovery ${given:+--head "$given"} "$forged"
    refused "$java" "$@" check --recovery-code --passphrase-stdin ${given:+--head "$given"} "$forged"
  done
  printf 'refused: %s, rebuilt as %s\n' "$diary" "$how"
done
