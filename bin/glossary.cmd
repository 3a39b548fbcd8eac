@echo off
rem Runs the command line from a checkout, and builds it first where there is no jar yet.
rem What has changed since is not seen here: "mvn package" builds again.
setlocal
set "root=%~dp0.."
set "target=%root%\glossary-cli\target"
call :find_jar
if not defined jar call :build
if not defined jar exit /b 2
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

rem The output is UTF-8, so the console must read it as that; afterwards it is as it was.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "%jar%;%target%\lib\*" dev.glossary.cli.Main %*
set "code=%errorlevel%"
chcp %page% >nul
exit /b %code%

rem The jar of the command line alone, not that with all dependencies, sources or documentation.
:find_jar
set "jar="
if not exist "%target%\lib" exit /b
for /f "delims=" %%f in ('dir /b "%target%\glossary-cli-*.jar" 2^>nul ^| findstr /v /l /e "all.jar sources.jar javadoc.jar tests.jar"') do set "jar=%target%\%%f"
exit /b

:build
echo glossary: building, once ...>&2
pushd "%root%"
if not exist "%target%" mkdir "%target%"
call mvn -q -DskipTests -Dspotless.check.skip package -pl glossary-cli -am >"%target%\glossary.log" 2>&1 <nul
if errorlevel 1 (
  type "%target%\glossary.log" >&2
  echo glossary: the build failed>&2
  popd
  exit /b
)
popd
call :find_jar
if not defined jar echo glossary: the build left no jar in %target%>&2
exit /b
