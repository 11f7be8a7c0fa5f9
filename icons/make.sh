#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Makes every icon from notebook.svg. Needs Debian's librsvg2-bin, icoutils and icnsutils.
set -euo pipefail
cd "$(dirname "$0")"

for size in 16 22 24 32 48 64 128 256 512; do
  rsvg-convert --width "$size" --height "$size" --output "notebook-$size.png" notebook.svg
done

icotool --create --output notebook.ico \
  notebook-16.png notebook-24.png notebook-32.png notebook-48.png notebook-64.png notebook-128.png \
  --raw=notebook-256.png

# The largest of an .icns is wanted for nothing else, so it is not kept.
large=$(mktemp --suffix=.png)
trap 'rm -f "$large"' EXIT
rsvg-convert --width 1024 --height 1024 --output "$large" notebook.svg
png2icns notebook.icns \
  notebook-16.png notebook-32.png notebook-48.png notebook-128.png notebook-256.png notebook-512.png "$large" >/dev/null

# For the window.
theme=../src/main/resources/org/daybook/theme
mkdir -p "$theme"
cp notebook-32.png notebook-128.png "$theme/"
