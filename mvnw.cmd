@echo off
rem Runs Maven on this project with a JDK 25, wherever the caller stands and whatever
rem java and mvn are on PATH; fetches a pinned Maven, once, if PATH has none new enough.

rem The outer setlocal keeps JAVA_HOME from the caller, the inner one keeps the rest from Maven;
rem delayed expansion would eat the exclamation marks of paths and arguments.
setlocal EnableExtensions DisableDelayedExpansion
setlocal

set "maven=3.9.14"
set "sha512=4122c5e7a8794260539dd8fcd78480549511babff2f85e2b1258c8d4cf33c50af90f65d323f43c88d4959f35a8f37ced3eca802983caa6eb7cc81b16af936ab0"
rem VERBATIM_MAVEN_ARCHIVE names a mirror that is laid out like this one (file:// works too).
set "archive=https://archive.apache.org/dist/maven/maven-3"
if defined VERBATIM_MAVEN_ARCHIVE set "archive=%VERBATIM_MAVEN_ARCHIVE%"

set "jdk="
set "newer="
set "dir="
if defined JAVA_HOME set "dir=%JAVA_HOME:"=%"
call :consider
if not defined jdk set "jdk=%newer%"
if defined jdk goto find_maven

for %%j in (javac.exe) do set "dir=%%~dp$PATH:j"
if defined dir for %%d in ("%dir%..") do set "dir=%%~fd"
call :consider
if not defined jdk set "jdk=%newer%"
if defined jdk goto find_maven

for %%r in (
    "%ProgramFiles%\Java"
    "%ProgramFiles%\Eclipse Adoptium"
    "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Zulu"
    "%ProgramFiles%\Amazon Corretto"
    "%ProgramFiles%\BellSoft"
    "%ProgramFiles%\SapMachine\JDK"
    "%ProgramFiles%\Semeru"
    "%ProgramFiles%\RedHat"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%USERPROFILE%\.jdks"
    "%USERPROFILE%\.gradle\jdks"
    "%USERPROFILE%\scoop\apps"
    "%ProgramData%\scoop\apps"
) do for /d %%d in ("%%~r\*") do (
    set "dir=%%d"
    call :consider
    set "dir=%%d\current"
    call :consider
)
if not defined jdk set "jdk=%newer%"
if defined jdk goto find_maven
>&2 echo mvnw: There is no JDK 25 in JAVA_HOME, on PATH or in the usual folders: install one, such as Eclipse Temurin 25 from https://adoptium.net, or set JAVA_HOME to one.
exit /b 1

:find_maven
set "JAVA_HOME=%jdk%"
set "mvn="
set "version="
rem Maven 3.8 builds the project, but Quarkus' own goals refuse it.
set "oldest=6"
for %%a in (%*) do if /i "%%~a"=="quarkus:dev" set "oldest=999"
for %%m in (mvn.cmd) do set "mvn=%%~$PATH:m"
if defined mvn for /f "tokens=1-3" %%a in ('call "%mvn%" -v 2^>nul') do if "%%b"=="Maven" set "version=%%c"
for /f "tokens=1-3 delims=.-" %%a in ("%version%") do (
    if %%a GTR 3 goto run
    if %%a EQU 3 if %%b GTR 8 goto run
    if %%a EQU 3 if %%b EQU 8 if %%c GEQ %oldest% goto run
)

set "dist=%USERPROFILE%\.m2"
if defined MAVEN_USER_HOME set "dist=%MAVEN_USER_HOME%"
set "dist=%dist%\wrapper\dists\apache-maven-%maven%"
set "target=%dist%\apache-maven-%maven%"
set "mvn=%target%\bin\mvn.cmd"
if exist "%mvn%" goto run

set "url=%archive%/%maven%/binaries/apache-maven-%maven%-bin.zip"
set "powershell="
for %%p in (powershell.exe) do set "powershell=%%~$PATH:p"
if not defined powershell (
    >&2 echo mvnw: Maven cannot be fetched, as there is no powershell on PATH: install Maven 3.9 or newer.
    exit /b 1
)
>&2 echo mvnw: Fetching Apache Maven %maven%, as there is none on PATH that is new enough.
rem Only .NET classes: cmdlets fail to load in a powershell that was started from within pwsh.
rem The folder is moved as a whole, so that no other run ever sees half of it.
"%powershell%" -NoProfile -NonInteractive -Command ^
    "$ErrorActionPreference = 'Stop';" ^
    "$code = 1;" ^
    "$tmp = [IO.Path]::Combine($env:dist, 'fetch.' + [IO.Path]::GetRandomFileName());" ^
    "try {" ^
    "    $said = 'Maven cannot be put into ' + $env:dist;" ^
    "    [void][IO.Directory]::CreateDirectory($tmp);" ^
    "    $zip = [IO.Path]::Combine($tmp, 'maven.zip');" ^
    "    $said = 'Maven cannot be fetched from ' + $env:url;" ^
    "    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor 3072;" ^
    "    [Net.WebClient]::new().DownloadFile($env:url, $zip);" ^
    "    $said = 'What was fetched from ' + $env:url + ' was deleted';" ^
    "    $sum = [Security.Cryptography.SHA512]::Create().ComputeHash([IO.File]::ReadAllBytes($zip));" ^
    "    if ([BitConverter]::ToString($sum).Replace('-', '') -ne $env:sha512) {" ^
    "        throw 'its SHA-512 is not that of Maven ' + $env:maven" ^
    "    }" ^
    "    $said = 'Maven cannot be unpacked in ' + $env:dist;" ^
    "    [void][Reflection.Assembly]::LoadWithPartialName('System.IO.Compression.FileSystem');" ^
    "    [IO.Compression.ZipFile]::ExtractToDirectory($zip, $tmp);" ^
    "    try { [IO.Directory]::Move([IO.Path]::Combine($tmp, 'apache-maven-' + $env:maven), $env:target) }" ^
    "    catch { if (-not [IO.File]::Exists($env:mvn)) { throw } }" ^
    "    $code = 0" ^
    "} catch {" ^
    "    [Console]::Error.WriteLine('mvnw: ' + $said + ': ' + $_.Exception.GetBaseException().Message)" ^
    "} finally {" ^
    "    try { [IO.Directory]::Delete($tmp, $true) } catch { }" ^
    "};" ^
    "exit $code"
if errorlevel 1 exit /b 1

:run
rem Last, because Maven heeds the first -f, and the caller may have given one.
set "file="
if not exist pom.xml set file=-f "%~dp0pom.xml"
rem One line, because its variables are gone after endlocal; no call, because that would expand the arguments twice.
endlocal & set "JAVA_HOME=%jdk%" & "%mvn%" %* %file%

rem Makes dir the jdk if it is a JDK 25, or the newer one if it is the first that is later.
:consider
if defined jdk exit /b 0
if not defined dir exit /b 0
if not exist "%dir%\bin\java.exe" exit /b 0
if not exist "%dir%\bin\javac.exe" exit /b 0
if not exist "%dir%\release" exit /b 0
set "major="
for /f "usebackq tokens=1,2 delims==" %%a in ("%dir%\release") do if "%%a"=="JAVA_VERSION" set "major=%%~b"
for /f "delims=.-+" %%v in ("%major%") do set "major=%%v"
if not defined major exit /b 0
if %major% EQU 25 set "jdk=%dir%"
if not defined newer if %major% GTR 25 set "newer=%dir%"
exit /b 0
