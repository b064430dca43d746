@echo off
rem Grades submissions: finds a JDK 25, builds Headwaiter when its sources changed, and runs it.
rem All arguments go to the grader; "grade --help" lists them. HEADWAITER_JDK names the JDK to use.
setlocal EnableDelayedExpansion
set "home=%~dp0"
set "home=%home:~0,-1%"
set "jdk="

if defined HEADWAITER_JDK (
  call :try "%HEADWAITER_JDK%"
  if not defined jdk (
    echo HEADWAITER_JDK is "%HEADWAITER_JDK%", but there is no JDK 25 ^(with javac and jlink^).>&2
    exit /b 3
  )
)
if not defined jdk if exist "%home%\harness\target\build.properties" (
  for /f "usebackq tokens=1,* delims==" %%a in ("%home%\harness\target\build.properties") do if "%%a"=="jdk.home" call :try "%%b"
)
if not defined jdk if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for /f "delims=" %%j in ('where java 2^>nul') do if not defined jdk call :try "%%~dpj.."
for %%v in (JAVA_HOME_25_X64 JAVA_HOME_25_ARM64) do if not defined jdk if defined %%v call :try "!%%v!"
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\scoop\apps") do (
  if exist "%%~r" for /d %%d in ("%%~r\*") do if not defined jdk call :try "%%~d"
)
if not defined jdk (
  echo No JDK 25 found: install one ^(https://adoptium.net/temurin/releases/?version=25^), or set HEADWAITER_JDK to where it is.>&2
  exit /b 3
)

"%jdk%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "%home%\.mvn\Build.java" "%home%" "%jdk%"
if errorlevel 1 exit /b 3
endlocal & "%jdk%\bin\java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dheadwaiter.home=%home%" -cp "%home%\harness\grader\target\*;%home%\harness\grader\target\lib\*" headwaiter.grader.cli.Main %*
exit /b %errorlevel%

:try
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\bin\jlink.exe" exit /b 0
findstr /b /r /c:"JAVA_VERSION=.25[.+\"]" "%~1\release" >nul 2>&1 && set "jdk=%~f1"
exit /b 0
