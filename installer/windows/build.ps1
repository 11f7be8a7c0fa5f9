# SPDX-License-Identifier: Apache-2.0
# NOT YET RUN. On Windows, in a clone: makes target\installer with the program as a folder, a zip for a stick and, where WiX
# is, an .msi for one person without an administrator. Needs Maven and a JDK 25 that JAVA_HOME names.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$out = Join-Path (Get-Location) 'target\installer'
$work = Join-Path $out 'work'
$jdk = Join-Path $env:JAVA_HOME 'bin'
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory -Force "$work\lib", "$work\input" | Out-Null

function Run { & $args[0] $args[1..($args.Length - 1)]; if ($LASTEXITCODE -ne 0) { throw "failed: $args" } }

Run mvn -q -B -Psbom package dependency:copy-dependencies '-Dmaven.test.skip=true' '-DincludeScope=runtime' "-DoutputDirectory=$work\lib"
[xml]$pom = Get-Content pom.xml
$version = $pom.project.version
$exec = $pom.project.build.plugins.plugin | Where-Object artifactId -eq 'exec-maven-plugin'
# With what pom.xml says that the program is started; what is to be unpacked at the start is unpacked already.
$options = $exec.configuration.commandlineArgs -split ' ' | Where-Object { $_ -like '-*' -and $_ -notlike '*project.build.directory*' -and $_ -ne '-classpath' }
$options = $options -replace '=ALL-UNNAMED$', '=ALL-UNNAMED,javafx.graphics' -replace '/dev/null', 'NUL'

$toolkit = Get-ChildItem "$work\lib\javafx-*-win.jar"
Run "$jdk\jlink" --module-path (($toolkit.FullName) -join ';') --add-modules 'java.desktop,java.sql,jdk.unsupported,jdk.localedata,jdk.charsets,javafx.controls' `
  '--include-locales=en,th' --strip-java-debug-attributes --no-header-files --no-man-pages --exclude-resources '**.dll' --output "$work\runtime"
Add-Type -AssemblyName System.IO.Compression.FileSystem
function Unpack($jar, $pattern) {
  $zip = [IO.Compression.ZipFile]::OpenRead($jar)
  $zip.Entries | Where-Object FullName -like $pattern | ForEach-Object {
    [IO.Compression.ZipFileExtensions]::ExtractToFile($_, "$work\runtime\bin\$($_.Name)", $true)
  }
  $zip.Dispose()
}
$toolkit | ForEach-Object { Unpack $_.FullName '*.dll' }
$machine = if ($env:PROCESSOR_ARCHITECTURE -eq 'ARM64') { 'aarch64' } else { 'x86_64' }
Unpack (Get-ChildItem "$work\lib\sqlite-jdbc-*.jar").FullName "org/sqlite/native/Windows/$machine/*"

Copy-Item "target\daybook-$version.jar" "$work\input\daybook.jar"
# A font is read from a file alone.
Copy-Item -Recurse "target\classes\org\daybook\theme\fonts" "$work\input\fonts"
Copy-Item -Recurse "target\codecs" "$work\input\codecs"
Get-ChildItem "$work\lib\*.jar" | Where-Object Name -notmatch '^(javafx|jsr305|error_prone|jspecify)-' | Copy-Item -Destination "$work\input"

$common = @('--name', 'Notebook', '--app-version', $version, '--icon', 'icons\notebook.ico', '--vendor', 'The makers of Notebook')
$java = $options + @('-Djava.awt.headless=true', '-Dorg.sqlite.lib.path=$APPDIR\..\runtime\bin', '-Ddaybook.fonts=$APPDIR\fonts', '-Ddaybook.codecs=$APPDIR\codecs', '-XX:AOTCache=$APPDIR\daybook.aot') |
  ForEach-Object { '--java-options', $_ }
Run "$jdk\jpackage" --type app-image --dest $out --input "$work\input" --main-jar daybook.jar --main-class org.daybook.Launcher --runtime-image "$work\runtime" @common @java

# A walk through the command line alone; a walk through the screens, as on Linux, is still to be tried here.
$app = "$out\Notebook"
$paths = "$app\app\daybook.jar;" + ((Get-ChildItem "$app\app\*.jar" | Where-Object Name -ne 'daybook.jar').FullName -join ';')
Run "$app\runtime\bin\java" @options '-Djava.awt.headless=true' "-Dorg.sqlite.lib.path=$app\runtime\bin" "-XX:AOTCacheOutput=$app\app\daybook.aot" -cp $paths `
  org.daybook.Launcher sample "$work\sample.nbk" --portfolio "$work\sample"

Copy-Item -Recurse $app "$work\Notebook"
New-Item -ItemType File "$work\Notebook\app\portable" | Out-Null
Compress-Archive "$work\Notebook" "$out\daybook-$version-windows-portable.zip"
if (Get-Command wix, candle -ErrorAction SilentlyContinue) {
  # Always the same, so that a newer version takes the place of an older one.
  Run "$jdk\jpackage" --type msi --dest $out --app-image $app --win-per-user-install --win-menu --win-dir-chooser `
    --win-upgrade-uuid 7c0f2b5e-5a1e-4c0d-9d53-6f1b8a2e4d17 @common[0..3] '--vendor' 'The makers of Notebook'
}
Copy-Item "$work\lib\daybook-sbom.json" "$out\daybook-$version-sbom.json"
Get-ChildItem $out -File | Get-FileHash -Algorithm SHA256 | ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path -Leaf $_.Path)" } | Set-Content "$out\SHA256SUMS"
