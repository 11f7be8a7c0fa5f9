#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Starts the program in the folder above this one, wherever that is, so that it leaves nothing behind: its files are for
# the person alone, a crash writes no file, and no option of another Java program is taken over.
umask 077
ulimit -c 0
here=$(readlink -f -- "$0")
home=${here%/bin/*}
# Names of files are read as UTF-8, also where a console or a rescue system says nothing of letters.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
unset CLASSPATH JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
export @ENVIRONMENT@
# Without a folder of the session, a library for sound would make one in the home folder.
[ -n "${XDG_RUNTIME_DIR:-}" ] || export PULSE_RUNTIME_PATH=/nonexistent
# At the start both processors are wanted for the first window, not for compiling what has run some hundred times: measured,
# the window comes a fifth sooner and a portfolio as soon as before. What seals, digests and derives is compiled early all
# the same, since only then it runs as the processor can (a cipher otherwise after thousands of calls, and a file of 500 MB is
# 500 of them), and a key is derived as long as it was meant to be. Those are named one by one: a pattern would be held against
# each method that runs.
# A method that is called by its name at the start is called once; making code for each call would take longer than all calls.
start() {
  exec $with "$home/runtime/bin/java" @OPTIONS@ \
  -XX:Tier3InvocationThreshold=1500 -XX:Tier3MinInvocationThreshold=600 -XX:Tier3CompileThreshold=10000 \
  -XX:Tier4InvocationThreshold=150000 -XX:Tier4MinInvocationThreshold=25000 -XX:Tier4CompileThreshold=150000 \
  -XX:Tier4BackEdgeThreshold=1000000 -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:CompileCommand=quiet \
  '-XX:CompileCommand=CompileThresholdScaling,com/sun/crypto/provider/AESCrypt.*,0.001' \
  '-XX:CompileCommand=CompileThresholdScaling,com/sun/crypto/provider/CounterMode.*,0.001' \
  '-XX:CompileCommand=CompileThresholdScaling,com/sun/crypto/provider/GHASH.*,0.001' \
  '-XX:CompileCommand=CompileThresholdScaling,com/sun/crypto/provider/GaloisCounterMode.*,0.001' \
  '-XX:CompileCommand=CompileThresholdScaling,sun/security/provider/DigestBase.*,0.001' \
  '-XX:CompileCommand=CompileThresholdScaling,sun/security/provider/SHA2.*,0.001' \
  '-XX:CompileCommand=CompileThresholdScaling,org/bouncycastle/crypto/generators/Argon2BytesGenerator.*,0.02' \
  '-XX:CompileCommand=CompileThresholdScaling,org/bouncycastle/crypto/generators/Argon2BytesGenerator$Block.*,0.02' \
  '-XX:CompileCommand=CompileThresholdScaling,org/bouncycastle/crypto/generators/Argon2BytesGenerator$FillBlock.*,0.02' \
  -XX:TrimNativeHeapInterval=2000 \
  -Djdk.reflect.useNativeAccessorOnly=true -Djava.awt.headless=true -Dorg.sqlite.lib.path="$home/runtime/lib" -Ddaybook.fonts="$home/lib/fonts" \
  -Ddaybook.codecs="$home/lib/codecs" -Xlog:disable \
  -XX:AOTCache="$home/daybook.aot" \
  -Ddaybook.no=11 \
  -cp "@CLASSPATH@" org.daybook.Launcher "$@"
}
with=
[ $# -gt 0 ] || start
# Java ends with 1 when it cannot start, for want of memory for example, and among the commands 1 means that the answer is
# no. So a command says no by another number, and what Java says itself becomes 3: it could not be done. The script waits for
# that, ends Java when it is to end itself, and where the system can do that, Java ends with a script that was killed.
setpriv --pdeathsig TERM true 2>/dev/null && with='setpriv --pdeathsig TERM'
# What runs beside a script reads nothing unless it is given it.
{ command exec 3<&0; } 2>/dev/null || exec 3</dev/null
trap 'kill -TERM $! 2>/dev/null || exit 143' HUP INT TERM
start "$@" <&3 3<&- &
java=$!
wait "$java"
status=$?
# A signal ends the waiting, and not yet Java.
while [ $status -gt 128 ] && kill -0 "$java" 2>/dev/null; do
  wait "$java"
  status=$?
done
case $status in
  1) exit 3 ;;
  11) exit 1 ;;
  *) exit $status ;;
esac
