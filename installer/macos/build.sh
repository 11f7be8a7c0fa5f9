#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# NOT YET RUN. On macOS, in a clone: makes target/installer with the program and a .dmg. Needs Maven and a JDK 25 that
# JAVA_HOME names. Not signed: the first start is by 'Open' in the menu of the right mouse button.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$PWD/target/installer work=$PWD/target/installer/work
rm -rf "$out"
mkdir -p "$work"/{lib,input}
mvn -q -B -Psbom package dependency:copy-dependencies -Dmaven.test.skip=true -DincludeScope=runtime -DoutputDirectory="$work/lib"
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
# With what pom.xml says that the program is started; what is to be unpacked at the start is unpacked already.
options=()
while read -r option; do options+=("$option"); done < <(sed -n 's:.*<commandlineArgs>\(.*\)</commandlineArgs>.*:\1:p' pom.xml |
  sed 's/=ALL-UNNAMED/&,javafx.graphics/' | tr ' ' '\n' | grep '^-' | grep -v 'project.build.directory\|^-classpath')

toolkit=$(printf '%s:' "$work"/lib/javafx-*-mac*.jar)
"$JAVA_HOME/bin/jlink" --module-path "$toolkit" \
  --add-modules java.desktop,java.sql,jdk.unsupported,jdk.localedata,jdk.charsets,javafx.controls --include-locales=en,th \
  --strip-java-debug-attributes --no-header-files --no-man-pages --exclude-resources '**.dylib' --output "$work/runtime"
for jar in "$work"/lib/javafx-*-mac*.jar; do
  unzip -q -o "$jar" '*.dylib' -d "$work/runtime/lib" 2>/dev/null || [[ $? == 11 ]]
done
machine=$([[ $(uname -m) == arm64 ]] && echo aarch64 || echo x86_64)
unzip -q -o -j "$work"/lib/sqlite-jdbc-*.jar "org/sqlite/native/Mac/$machine/*" -d "$work/runtime/lib"

cp "target/daybook-$version.jar" "$work/input/daybook.jar"
# A font is read from a file alone.
cp -R target/classes/org/daybook/theme/fonts "$work/input/fonts"
cp -R target/codecs "$work/input/codecs"
for jar in "$work"/lib/*.jar; do
  case $(basename "$jar") in
    javafx-* | jsr305-* | error_prone_annotations-* | jspecify-*) ;;
    *) cp "$jar" "$work/input/" ;;
  esac
done
java=()
# The first number of a version must not be 0 here.
for option in "${options[@]}" -Djava.awt.headless=true '-Dorg.sqlite.lib.path=$APPDIR/../runtime/Contents/Home/lib' '-Ddaybook.fonts=$APPDIR/fonts' \
  '-Ddaybook.codecs=$APPDIR/codecs'; do
  java+=(--java-options "$option")
done
"$JAVA_HOME/bin/jpackage" --type dmg --dest "$out" --name Notebook --app-version "${version/#0./1.}" --icon icons/notebook.icns \
  --vendor 'The makers of Notebook' --mac-package-identifier org.daybook.notebook --input "$work/input" --main-jar daybook.jar \
  --main-class org.daybook.Launcher --runtime-image "$work/runtime" "${java[@]}"
cp "$work/lib/daybook-sbom.json" "$out/daybook-$version-sbom.json"
(cd "$out" && shasum -a 256 ./*.dmg ./*.json >SHA256SUMS)
