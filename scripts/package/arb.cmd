@echo off
rem Starts arb on Windows: ARB_JAVA_HOME, the release's own runtime, JAVA_HOME, else java in PATH; Java 21 or newer.
rem ARB_JAVA_OPTS are further options for the JVM.
setlocal
set "root=%~dp0.."
set "java="
if defined ARB_JAVA_HOME set "java=%ARB_JAVA_HOME%\bin\java.exe"
if not defined java if exist "%root%\runtime\bin\java.exe" set "java=%root%\runtime\bin\java.exe"
if not defined java if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not defined java set "java=java.exe"
set "options=-XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx256m"
if /i "%~1"=="run-live" set "options=-Xmx112m -XX:MaxDirectMemorySize=160m"
for %%c in (run-tuning replay-run rehearse-faults record-market serve-exchange) do if /i "%~1"=="%%c" set "options="
"%java%" -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xms32m -Xshare:auto -Xlog:disable -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %options% %ARB_JAVA_OPTS% -jar "%root%\lib\arb.jar" %*
exit /b %ERRORLEVEL%
