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
for %%c in (build watch upgrade show bench) do if "%~1"=="%%c" set "options=-Xmx2g -XX:+UseParallelGC"
for %%c in (serve bench-serve) do if "%~1"=="%%c" set "options=-Xmx2g"
for %%c in (link load restore compact check bench-grow bench-queries) do if "%~1"=="%%c" set "options=-Xmx2g -XX:+UseSerialGC"
"%java%" -Xlog:disable -Xlog:all=error:stderr %options% -Dfile.encoding=UTF-8 -Drapporteur.launcher=rapporteur %RAPPORTEUR_JAVA_OPTS% -cp "%home%lib\rapporteur.jar" org.rapporteur.cli.Rapporteur %*
