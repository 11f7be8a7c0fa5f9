#!/bin/bash
# Makes the recordings of this folder anew.
set -euo pipefail
cd "$(dirname "$0")"
tone='aevalsrc=exprs=(0.2+0.6*between(t\,0.5\,1.0))*sin(2*PI*(300*t+200*t*t)):s=48000:d=1.5'
picture='testsrc=s=96x64:r=10:d=1.5'
sound() { ffmpeg -v error -y -f lavfi -i "$tone" -bitexact -ac "${channels:-1}" "$@"; }
film() { ffmpeg -v error -y -f lavfi -i "$picture" -f lavfi -i "$tone" -bitexact -ac 1 "$@"; }
sound -c:a libopus -b:a 16k tone.opus
sound -c:a libvorbis tone.ogg
sound -c:a aac -b:a 24k tone.m4a
sound -c:a aac -b:a 24k -f adts tone.aac
sound -c:a libmp3lame -b:a 32k -ar 24000 tone.mp3
sound -c:a pcm_s16le -ar 8000 tone.wav
sound -c:a pcm_alaw -ar 8000 -f caf tone.caf
sound -c:a flac -ar 8000 tone.flac
channels=2 sound -c:a pcm_s16le -ar 8000 -af "pan=stereo|c0=c0|c1=0*c0" left.wav
film -c:v libx264 -pix_fmt yuv420p -g 5 -bf 2 -c:a aac -b:a 16k film.mp4
film -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p -g 5 -tag:v hvc1 -c:a aac -b:a 16k film.mov
film -c:v libvpx -g 5 -b:v 100k -c:a libvorbis film.webm
film -c:v libvpx-vp9 -g 5 -b:v 60k -c:a libopus -b:a 16k film.mkv
film -c:v libaom-av1 -cpu-used 8 -g 5 -b:v 60k -c:a aac -b:a 16k film-av1.mp4
film -c:v mpeg4 -g 5 -c:a libmp3lame -b:a 32k -ar 24000 film.avi
# Between 0.2 and 0.4 seconds packets are left out, as by a call that dropped or a browser's recording that was paused.
gap="noise=drop=gte(pts*tb\\,0.2)*lt(pts*tb\\,0.4)"
sound -c:a libopus -b:a 16k -bsf:a "$gap" -page_duration 20000 gap.opus
sound -c:a libopus -b:a 16k -bsf:a "$gap" gap.webm
sound -c:a aac -b:a 24k -bsf:a "$gap" gap.m4a
# The sound begins 0.6 seconds after the picture, or ends a second before it; a varying rate, which needs LAME’s head.
ffmpeg -v error -y -f lavfi -i "$picture" -itsoffset 0.6 -f lavfi -i "$tone" -bitexact -ac 1 \
  -c:v libx264 -pix_fmt yuv420p -g 5 -c:a aac -b:a 16k -t 2.1 late.mp4
ffmpeg -v error -y -f lavfi -i "$picture" -f lavfi -i "${tone/d=1.5/d=0.5}" -bitexact -ac 1 \
  -c:v libx264 -pix_fmt yuv420p -g 5 -c:a aac -b:a 16k short.mp4
sound -c:a libmp3lame -q:a 7 -ar 24000 head.mp3
ffmpeg -v error -y -display_rotation 90 -i film.mp4 -bitexact -c copy turned.mp4
ffmpeg -v error -y -f lavfi -i "$picture" -bitexact -vf "select=eq(n\\,7)" -frames:v 1 seventh.png
# AMR is written by an ffmpeg with OpenCORE's encoder, such as that of org.bytedeco:ffmpeg.
with_amr=${FFMPEG_WITH_AMR:-ffmpeg}
"$with_amr" -v error -y -f lavfi -i "$tone" -bitexact -c:a libopencore_amrnb -ar 8000 -ac 1 -b:a 7.95k tone.amr
"$with_amr" -v error -y -f lavfi -i "${picture/96x64/128x96}" -f lavfi -i "$tone" -bitexact -c:v h263 -g 5 \
  -c:a libopencore_amrnb -ar 8000 -ac 1 -b:a 7.95k film.3gp
# Shorter ones, to be damaged in many ways.
mkdir -p brief
for made in tone.{opus,ogg,m4a,aac,mp3,wav,caf,flac,amr} left.wav film.{mp4,mov,3gp,webm,mkv,avi} film-av1.mp4 turned.mp4; do
  ffmpeg -v error -y -i "$made" -t 0.4 -bitexact -c copy "brief/$made"
done
# What phones, cameras and recorders have written besides, briefly, so that each decoder has something to be damaged.
brief() { ffmpeg -v error -y -f lavfi -i "${tone/d=1.5/d=0.3}" -bitexact -ac 1 "$@"; }
cd brief
for pcm in alaw mulaw u8 s8 s16be s24le s24be s32le s32be f32le f32be; do
  case $pcm in s8 | *be) into=caf ;; *) into=wav ;; esac
  brief -c:a "pcm_$pcm" -ar 8000 -f "$into" "pcm-$pcm.$into"
done
brief -c:a alac -ar 16000 alac.m4a
brief -c:a adpcm_ima_wav -ar 8000 ima.wav
brief -c:a adpcm_ms -ar 8000 ms.wav
brief -c:a adpcm_ima_qt -ar 8000 ima.caf
ffmpeg -v error -y -f lavfi -i "${picture/d=1.5/d=0.4}" -f lavfi -i "${tone/d=1.5/d=0.4}" -bitexact -ac 1 \
  -c:v mjpeg -pix_fmt yuvj420p -q:v 12 -c:a pcm_u8 -ar 8000 camera.avi
"$with_amr" -v error -y -f lavfi -i "${tone/d=1.5/d=0.4}" -bitexact -c:a libvo_amrwbenc -ar 16000 -ac 1 -b:a 12.65k wide.amr
cd ..
# Coded in ways that nothing of the above writes, and that are not opened.
none() { ffmpeg -v error -y -f lavfi -i "color=gray:s=192x256:r=10:d=0.1" -bitexact "$@"; }
mkdir -p refused
for into in avi mkv mov; do
  none -c:v magicyuv -pix_fmt yuv420p -slices 2 "refused/magic.$into"
  # A slice that does not fit its colours, with which FFmpeg 7.1.1 writes beyond its memory.
  python3 - "refused/magic.$into" <<'PATCH'
import re, sys
with open(sys.argv[1], "r+b") as film:
    patched = re.sub(rb"(MAGY\x20\0\0\0.{20})\x80", lambda found: found[1] + b"\x81", film.read(), flags=re.S)
    film.seek(0)
    film.write(patched)
PATCH
done
none -c:v ffv1 refused/lossless.mkv
ffmpeg -v error -y -f lavfi -i "testsrc=s=16x16:r=10:d=0.1" -f lavfi -i "sine=d=0.1" -bitexact -ac 1 \
  -c:v libx264 -pix_fmt yuv420p -c:a ac3 -b:a 32k refused/sound.mp4
