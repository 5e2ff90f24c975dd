@echo off
rem Starts Rapporteur on Windows.
rem
rem   rapporteur COMMAND ...      see: rapporteur --help
rem
rem JAVA_HOME              which Java to use (17 or newer), else the first on the path
rem RAPPORTEUR_JAVA_OPTS   options for Java, such as -Xmx6g; they come last and win
setlocal
set "home=%~dp0"
rem No block in brackets: a JAVA_HOME such as C:\Program Files (x86)\Java would end it.
if not defined JAVA_HOME goto path
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto start
echo rapporteur: R-901: JAVA_HOME is "%JAVA_HOME%", where there is no bin\java.exe. Set it to the folder of a Java 17 or newer. 1>&2
exit /b 1
:path
set "java=java"
where java >nul 2>nul && goto start
echo rapporteur: R-901: There is no Java. Install Java 17 or newer. 1>&2
exit /b 1
:start
set "options=-Xmx2g -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if "%~1"=="build" set "options=-Xmx2g -XX:+UseParallelGC"
if "%~1"=="watch" set "options=-Xmx2g -XX:+UseParallelGC"
if "%~1"=="upgrade" set "options=-Xmx2g -XX:+UseParallelGC"
if "%~1"=="show" set "options=-Xmx2g -XX:+UseParallelGC"
if "%~1"=="bench" set "options=-Xmx2g -XX:+UseParallelGC"
if "%~1"=="serve" set "options=-Xmx2g"
if "%~1"=="bench-serve" set "options=-Xmx2g"
"%java%" -Xlog:disable -Xlog:all=error:stderr %options% -Dfile.encoding=UTF-8 -Drapporteur.launcher=rapporteur %RAPPORTEUR_JAVA_OPTS% -cp "%home%lib\rapporteur.jar" org.rapporteur.cli.Rapporteur %*
