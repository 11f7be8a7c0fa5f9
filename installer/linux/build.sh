#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# From a clone to target/installer: the program with a Java runtime of its own as a folder, a zip for a stick, a .deb and,
# where rpmbuild is, an .rpm; beside them what they are made of and their SHA-256. Says what each takes.
#   FAST=1   packs less tightly: larger, and much sooner done
#   PLAIN=1  without the cache and without ready-made style sheets, which is all that differs from one build to the next
set -euo pipefail
cd "$(dirname "$0")/../.."
exec </dev/null
export LC_ALL=C TZ=UTC
umask 022
project=$PWD here=$PWD/installer/linux out=$PWD/target/installer
work=$out/work app=$out/daybook tree=$out/work/tree

say() { printf '%4d s  %s\n' "$SECONDS" "$*"; }

# Prints the home of a JDK 25 or newer that can make a runtime; fails if there is none.
jdk() {
  local home version
  for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/*; do
    [[ -x $home/bin/javac && -x $home/bin/jlink && -r $home/release ]] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    [[ -n $version && $version -ge 25 ]] || continue
    if [[ -d $home/jmods ]] || "$home/bin/jlink" --help | grep -q 'run-time image enabled'; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

needs() {
  local packages=(maven zip unzip binutils xvfb libxtst6 libpangoft2-1.0-0 libharfbuzz0b fonts-dejavu-core)
  local missing=() package
  command -v dpkg-query >/dev/null || return 0
  # Its package is called differently from system to system.
  [[ $(/sbin/ldconfig -p) == *libgtk-3.so.0* ]] || packages+=(libgtk-3-0)
  jdk >/dev/null || packages+=(openjdk-25-jdk-headless)
  for package in "${packages[@]}"; do
    [[ $(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true) == installed ]] ||
      missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    printf 'As root: apt-get install %s\n' "${missing[*]}" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# What stands between two marks in pom.xml, which alone says with what the program is started.
of_pom() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" pom.xml | head -n 1; }

compile() {
  rm -rf "$out"
  mkdir -p "$work" "$app"/{bin,lib}
  JAVA_HOME=$java_home mvn -q -B -Psbom package dependency:copy-dependencies -Dmaven.test.skip=true \
    -DincludeScope=runtime -DoutputDirectory="$work/lib"
}

# Java's own windows, which are never loaded, as jlink is told to leave them out: all classes but one of each
# package, without which it would refuse the module.
unused() {
  "$java_home/bin/jimage" list --include 'regex:/java.desktop/(javax|sun|com/sun/java)/swing/.*' \
    "$java_home/lib/modules" |
    sed -nE 's|^ +(.*)/([^/$]*\.class)$|\1 \2|p' | sort -u -k 1,1 | sed 's|\(.*\) \(.*\)|regex:/java.desktop/\1/(?!\2$)[^/]*|' | paste -s -d ,
}

# Just the modules that are used. Not wanted: java.compiler, for annotations alone; java.naming, for certificates from
# the network. Of JavaFX without what draws by a graphics card, of Java without its own windows: never loaded,
# and each would need libraries of the system.
runtime() {
  local graphics modules
  graphics=$(printf '%s:' "$work"/lib/javafx-*-linux*.jar)
  modules=$("$java_home/bin/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps -q \
    --module-path "$graphics" --add-modules javafx.controls -cp "$(printf '%s:' "${libraries[@]}")" "${libraries[@]}" |
    tail -n 1 | sed 's/java\.compiler,\|java\.naming,//g')
  "$java_home/bin/jlink" --module-path "$graphics" --add-modules "$modules,javafx.controls,jdk.localedata,jdk.charsets" \
    --include-locales=en,th --strip-java-debug-attributes --no-header-files --no-man-pages \
    --exclude-resources "**.so,$(unused)" --output "$app/runtime"
  for jar in "$work"/lib/javafx-*-linux*.jar; do
    unzip -q -o "$jar" '*.so' -d "$app/runtime/lib" 2>/dev/null || [[ $? == 11 ]]
  done
  unzip -q -o -j "$work"/lib/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$(uname -m)/*.so" -d "$app/runtime/lib"
  (
    cd "$app/runtime"
    rm -f bin/keytool lib/lib{prism_es2,awt_xawt,jawt,splashscreen,prefs}.so lib/{classlist,jexec,psfont*} lib/jrt-fs.jar
    find . -name '*.so' -exec chmod 644 {} + -exec strip --strip-unneeded {} +
    strip --strip-unneeded bin/java lib/jspawnhelper
    find legal -type f -exec chmod 644 {} +
  )
  # Of FFmpeg, as they were served.
  cp -r target/codecs "$app/lib/"
  chmod 644 "$app"/lib/codecs/*
  say "runtime of $(tr , ' ' <<<"$modules")"
}

# Each library without what the program cannot reach or is for other systems or for a build, and without signatures that
# nobody checks: they would keep its classes out of the cache. Not compressed, since the packages are, as a whole and better.
pack_libraries() {
  local jar name
  for jar in "${libraries[@]}"; do
    name=$(basename "$jar")
    mkdir -p "$work/jars/$name"
    unzip -q "$jar" -d "$work/jars/$name"
    # Ciphers of a library that are asked for by their classes alone: as a provider it would be looked at, and all it can
    # listed, whenever the runtime asks for one of its own.
    rm -f "$work/jars/$name/META-INF/services/java.security.Provider"
  done
  "$java_home/bin/java" -cp "$(printf '%s:' "${libraries[@]}")" "$project/installer/Libraries.java" "$work/jars" "daybook-$version.jar"
  # Themes that are not worn.
  find "$work"/jars/atlantafx-base-*/atlantafx/base/theme -type f -name '*.?ss' ! -name 'primer-*' -delete
  [[ ${PLAIN:-} ]] || find "$work/jars" -path '*/theme/*.css' -print0 | sort -z |
    xargs -0 -r "$java_home/bin/java" -cp "$(printf '%s:' "$work"/lib/javafx-*-linux*.jar)" "$project/installer/Styles.java"
  for jar in "${libraries[@]}"; do
    name=$(basename "$jar")
    # Nothing of it is reached.
    [[ $(find "$work/jars/$name" -name '*.class' -print -quit) ]] || continue
    (
      cd "$work/jars/$name"
      rm -rf META-INF/maven META-INF/native-image META-INF/versions/9/org/sqlite org/sqlite/native
      # A font is read from a file alone. Documents need the emoji inside as well; other systems bring their own.
      if [[ -d org/daybook/theme/fonts ]]; then
        mv org/daybook/theme/fonts "$app/lib/fonts"
        cp org/daybook/pdf/fonts/NotoEmoji-Regular.ttf org/daybook/pdf/fonts/OFL-NotoEmoji.txt "$app/lib/fonts/"
      fi
      rm -f META-INF/*.SF META-INF/*.RSA META-INF/*.DSA META-INF/*.EC
      # The first part alone; the others are of the signature.
      sed -i '/^\r\?$/q' META-INF/MANIFEST.MF
      find . -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
      { echo META-INF/MANIFEST.MF; find . -type f ! -path ./META-INF/MANIFEST.MF | LC_ALL=C sort; } |
        zip -q -X -D -0 "$app/lib/$name" -@
    )
  done
  mv "$app/lib/daybook-$version.jar" "$app/lib/daybook.jar"
}

launcher() {
  local environment early
  # What is to be compiled early is named class by class, and a name that fits none would be passed over in silence.
  mapfile -t early < <(sed -n 's|.*CompileThresholdScaling,\(.*\)\.\*,.*|\1|p' "$here/daybook.sh" | tr / .)
  "$java_home/bin/javap" -cp "$app/lib/*" "${early[@]}" >/dev/null
  environment=$(sed -n '/<environmentVariables>/,/<\/environmentVariables>/s:.*<\([A-Z_]*\)>\(.*\)</.*:\1=\2:p' pom.xml |
    paste -s -d ' ')
  class_path='$home/lib/daybook.jar'
  for jar in "$app"/lib/*.jar; do
    [[ $jar == */daybook.jar ]] || class_path+=":\$home/lib/$(basename "$jar")"
  done
  sed -e "s|@ENVIRONMENT@|$environment|" -e "s|@OPTIONS@|${options[*]}|" -e "s|@CLASSPATH@|$class_path|" \
    "$here/daybook.sh" >"$app/bin/daybook"
  chmod 755 "$app/bin/daybook"
  cp LICENSE "$app/"
}

# All files of the program as old as its version: the cache holds their times, and a build does not differ by them.
age() { find "$@" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +; }

# What was loaded during a walk through the screens is kept, and need not be done at each start. Not kept is how often
# what was run: by that the machine would compile so much at once that the first window waits for it.
train() {
  local recording=(-XX:AOTMode=record -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining)
  local walk=$app/lib/walk.jar paths home=$app
  "$java_home/bin/javac" -nowarn -proc:none -d "$work/walk" -sourcepath src/test/java \
    -cp "$(printf '%s:' "$app"/lib/*.jar "$work"/lib/javafx-*-linux*.jar "$work"/lib/jspecify-*.jar)" \
    src/test/java/org/daybook/traces/DayOfUse.java
  "$java_home/bin/jar" --create --file "$walk" -C "$work/walk" .
  cp "$walk" "$work/walk.jar"
  paths=${class_path//\$home/$home}
  local java=("$app/runtime/bin/java" "${options[@]}" -Djava.awt.headless=true "-Dorg.sqlite.lib.path=$app/runtime/lib"
    "-Ddaybook.fonts=$app/lib/fonts" "-Ddaybook.codecs=$app/lib/codecs")
  if command -v Xvfb >/dev/null && { walk "$paths:$walk" || walk "$paths:$walk"; }; then
    trained='a walk through the screens'
  elif [[ -s $work/walk.conf ]]; then
    trained='part of a walk through the screens, which came to no end'
    tail -n 20 "$work/walk.log" >&2
  else
    walked=
    # On the command line alone: what the window needs is not in the cache then.
    HOME=$work/home "${java[@]}" "${recording[@]}" -XX:AOTConfiguration="$work/walk.conf" -cp "$paths" \
      org.daybook.Launcher sample "$work/sample.nbk" --portfolio "$work/sample" >/dev/null 2>&1
    trained='the command line only, since there is no screen to walk on'
  fi
  "${java[@]}" -XX:AOTMode=create -XX:AOTConfiguration="$work/walk.conf" -XX:AOTCache="$app/daybook.aot" \
    -cp "$paths${walked:+:$walk}" >"$work/create.log" 2>&1
  rm -f "$walk"
  [[ -s $app/daybook.aot ]]
  say "cache, trained on $trained"
}

walk() {
  local number xvfb status=0
  rm -rf "$work/hers" "$work/home"
  mkdir -p "$work/hers"/{diary,found,out,stick} "$work/home"
  cp icons/notebook-128.png "$work/hers/found/"
  coproc XVFB { exec Xvfb -displayfd 1 -screen 0 1280x900x24 -nolisten tcp 2>/dev/null; }
  xvfb=$XVFB_PID
  read -r number <&"${XVFB[0]}"
  printf '%s\n' canary "$work/hers" stick |
    env -i PATH="$PATH" HOME="$work/home" LANG=C.UTF-8 DISPLAY=":$number" \
      GSETTINGS_BACKEND=memory GIO_USE_NETWORK_MONITOR=base \
      timeout 600 "${java[@]}" "${recording[@]}" -XX:AOTConfiguration="$work/walk.conf" -cp "$1" \
      org.daybook.traces.DayOfUse >"$work/walk.log" 2>&1 || status=$?
  kill "$xvfb" 2>/dev/null || true
  wait "$xvfb" 2>/dev/null || true
  walked=yes
  ((status == 0)) && grep -q '^ended' "$work/walk.log"
}

# What the program's own libraries are linked with.
linked() {
  find "$app" \( -name '*.so' -o -name '*.so.*' -o -path '*/bin/java' \) -exec readelf -d {} + |
    sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | sort -u |
    while read -r name; do
      [[ -e $app/runtime/lib/$name || -e $app/runtime/lib/server/$name ||
        -e $app/lib/codecs/$name ]] || echo "$name"
    done
}

# The version of the C library that they need.
libc() {
  find "$app" \( -name '*.so' -o -name '*.so.*' -o -path '*/bin/java' \) -exec readelf -V {} + |
    grep -o 'GLIBC_[0-9.]*' | sed 's/GLIBC_//' | sort -uV | tail -n 1
}

# The packages of Debian that hold those.
depends() {
  local name
  {
    echo "libc6 (>= $(libc))"
    for name in $(linked); do
      case $name in
        libc.so.6 | libm.so.6 | libdl.so.2 | libpthread.so.0 | librt.so.1 | ld-linux*) ;;
        libgtk-3.so.0 | libgdk-3.so.0) echo 'libgtk-3-0t64 | libgtk-3-0' ;;
        libglib-2.0.so.0 | libgobject-2.0.so.0 | libgio-2.0.so.0 | libgthread-2.0.so.0 | libgmodule-2.0.so.0)
          echo 'libglib2.0-0t64 | libglib2.0-0' ;;
        libatk-1.0.so.0) echo 'libatk1.0-0t64 | libatk1.0-0' ;;
        libpng16.so.16) echo 'libpng16-16t64 | libpng16-16' ;;
        libpango-1.0.so.0) echo libpango-1.0-0 ;;
        libpangocairo-1.0.so.0) echo libpangocairo-1.0-0 ;;
        libpangoft2-1.0.so.0) echo libpangoft2-1.0-0 ;;
        libcairo.so.2) echo libcairo2 ;;
        libcairo-gobject.so.2) echo libcairo-gobject2 ;;
        libgdk_pixbuf-2.0.so.0) echo libgdk-pixbuf-2.0-0 ;;
        libfontconfig.so.1) echo libfontconfig1 ;;
        libfreetype.so.6) echo libfreetype6 ;;
        libharfbuzz.so.0) echo libharfbuzz0b ;;
        libjpeg.so.62) echo libjpeg62-turbo ;;
        liblcms2.so.2) echo liblcms2-2 ;;
        libasound.so.2) echo 'libasound2t64 | libasound2' ;;
        libX11.so.6) echo libx11-6 ;;
        libXtst.so.6) echo libxtst6 ;;
        libz.so.1) echo zlib1g ;;
        libgcc_s.so.1) echo libgcc-s1 ;;
        libstdc++.so.6) echo libstdc++6 ;;
        libudev.so.1) echo libudev1 ;;
        libva.so.2) echo libva2 ;;
        libva-drm.so.2) echo libva-drm2 ;;
        libdrm.so.2) echo libdrm2 ;;
        *)
          echo "which package has $name?" >&2
          exit 1
          ;;
      esac
    done | sort -u
    # The toolkit does not start without any.
    echo 'fonts-dejavu-core | fonts-noto-core | fonts-liberation | fonts-freefont-ttf'
  } | paste -s -d , | sed 's/,/, /g'
}

# What both packages put on a computer.
plant() {
  local share=$tree/usr/share size doc=$tree/usr/share/doc/daybook
  rm -rf "$tree"
  mkdir -p "$tree/usr/bin" "$tree/usr/lib" "$share"/{applications,metainfo,man/man1,lintian/overrides} "$doc"
  cp -a "$app" "$tree/usr/lib/daybook"
  rm "$tree/usr/lib/daybook/LICENSE"
  ln -s ../lib/daybook/bin/daybook "$tree/usr/bin/daybook"
  cp "$here/org.daybook.notebook.desktop" "$share/applications/"
  sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -d "@$SOURCE_DATE_EPOCH" +%F)/" \
    "$here/org.daybook.notebook.metainfo.xml" >"$share/metainfo/org.daybook.notebook.metainfo.xml"
  for size in 16 22 24 32 48 64 128 256 512; do
    install -D -m 644 "icons/notebook-$size.png" "$share/icons/hicolor/${size}x$size/apps/org.daybook.notebook.png"
  done
  install -D -m 644 icons/notebook.svg "$share/icons/hicolor/scalable/apps/org.daybook.notebook.svg"
  gzip -9 -n <"$here/daybook.1" >"$share/man/man1/daybook.1.gz"
  cp "$here/daybook.lintian" "$share/lintian/overrides/daybook"
  licences >"$doc/copyright"
  printf 'daybook (%s) unstable; urgency=medium\n\n  * As in the changelog of the project.\n\n -- %s  %s\n' \
    "$version" "$maintainer" "$(date -R -d "@$SOURCE_DATE_EPOCH")" | gzip -9 -n >"$doc/changelog.gz"
}

licences() {
  local folder=src/main/resources/org/daybook/licences file
  echo 'Daybook is licensed under the Apache License 2.0, which on Debian is in /usr/share/common-licenses/Apache-2.0.'
  echo 'The LGPL 3 and the GPL 3 are there too, in LGPL-3 and GPL-3.'
  echo 'Copyright of what is its own: the makers of Daybook. What others have made that is in it, and their terms:'
  echo
  cat "$folder/index.txt"
  for file in "$folder"/*.txt; do
    case $file in */index.txt | */Apache-2.0.txt | */GPL-3.0.txt | */LGPL-3.0.txt) continue ;; esac
    printf '\n== %s\n\n' "$(basename "$file" .txt)"
    # Debian has that licence in full already.
    sed '/^ *Apache License *$/,/^ *END OF TERMS AND CONDITIONS *$/c\(the Apache License 2.0)' "$file"
  done
  printf '\nThe terms of the Java runtime are in /usr/lib/daybook/runtime/legal.\n'
}

deb() {
  local control=$tree/DEBIAN
  mkdir -p "$control"
  cat >"$control/control" <<CONTROL
Package: daybook
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k -s --apparent-size "$tree/usr" | cut -f 1)
Depends: $(depends)
Suggests: cups-client
Section: editors
Priority: optional
Description: notebook with dates
 A notebook with dates. It works offline and opens no connection.
CONTROL
  (cd "$tree" && find usr -type f | sort | xargs md5sum) >"$control/md5sums"
  age "$tree"
  if [[ ${FAST:-} ]]; then
    dpkg-deb --root-owner-group -Zxz -z2 --build "$tree" "$out" >/dev/null
  else
    dpkg-deb --root-owner-group -Zxz -z9 -Sextreme --build "$tree" "$out" >/dev/null
  fi
  rm -r "$control"
  say ".deb"
}

# A library's name is what each system asks for; which package has it differs between them.
rpm() {
  local requires
  requires="libc.so.6(GLIBC_$(libc))(64bit) $(linked | grep -v '^ld-linux' | sed 's/$/()(64bit)/' | paste -s -d ' ')"
  rm -r "$tree/usr/share/lintian"
  rpmbuild -bb --quiet --define "_topdir $work/rpm" --define "_rpmdir $out" --define "_rpmfilename %{NAME}-%{VERSION}.%{ARCH}.rpm" \
    --define "version $version" --define "requires $requires" --define "tree $tree" \
    --define 'use_source_date_epoch_as_buildtime 1' --define '_buildhost localhost' \
    "$here/daybook.spec"
  say ".rpm"
}

# With the mark beside it, by which the program keeps everything in its own folder.
portable() {
  local folder=$work/notebook
  rm -rf "$folder" "$out"/daybook-*-portable.zip
  cp -a "$app" "$folder"
  touch "$folder/portable"
  cp "$folder/bin/daybook" "$folder/notebook.sh"
  sed -i 's|^home=.*|home=${here%/*}|' "$folder/notebook.sh"
  age "$folder"
  (cd "$work" && find notebook | sort | zip -q -X -9 "$out/daybook-$version-linux-$architecture-portable.zip" -@)
  say "zip for a stick"
}

needs
java_home=$(jdk)
version=$(of_pom version)
SOURCE_DATE_EPOCH=$(date -d "$(of_pom project.build.outputTimestamp)" +%s)
export SOURCE_DATE_EPOCH
architecture=$(dpkg --print-architecture 2>/dev/null || uname -m)
maintainer='The makers of Daybook <daybook@daybook.invalid>'
# What is to be unpacked at the start has no place here: it is unpacked already.
# The toolkit is a module here, which has to be allowed what it may on the class path.
mapfile -t options < <(of_pom commandlineArgs | sed 's/=ALL-UNNAMED/&,javafx.graphics/' | tr ' ' '\n' | grep '^-' | grep -v 'project.build.directory\|^-classpath')
walked='' trained='' class_path=''

compile
libraries=("target/daybook-$version.jar")
for jar in "$work"/lib/*.jar; do
  case $(basename "$jar") in
    # JavaFX is in the runtime; annotations are for compilers.
    javafx-* | jsr305-* | error_prone_annotations-* | jspecify-*) ;;
    *) libraries+=("$jar") ;;
  esac
done
say "compiled, with a JDK $(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$java_home/release")"
runtime
pack_libraries
launcher
age "$app"
[[ ${PLAIN:-} ]] || train
age "$app"
portable
plant
if command -v dpkg-deb >/dev/null; then deb; fi
if command -v rpmbuild >/dev/null; then rpm; fi
cp "$work/lib/daybook-sbom.json" "$out/daybook-$version-sbom.json"
(cd "$out" && sha256sum daybook-* daybook_* 2>/dev/null >SHA256SUMS)
say 'done'
du -h -s "$app"
(cd "$out" && ls -l daybook-* daybook_* | awk '{printf "%6.1f MB  %s\n", $5 / 1e6, $9}')
