# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of the sources has its Vietnamese: lupdate finds nothing new, nothing is unfinished.
#   cmake -DLUPDATE=… -DSOURCE_DIR=… -DWORK_DIR=… -P check_translations.cmake
cmake_minimum_required(VERSION 3.25)
set(words ${SOURCE_DIR}/resources/i18n/quantscope_vi.ts)
set(copy ${WORK_DIR}/quantscope_vi.ts)
file(COPY_FILE ${words} ${copy})
file(GLOB_RECURSE sources ${SOURCE_DIR}/core/*.cpp ${SOURCE_DIR}/core/*.h ${SOURCE_DIR}/ui/*.cpp
    ${SOURCE_DIR}/ui/*.h)
list(JOIN sources "\n" listed)
file(WRITE ${WORK_DIR}/sources.lst "${listed}\n")
execute_process(COMMAND ${LUPDATE} -no-obsolete -locations none
    -tr-function-alias QT_TRANSLATE_NOOP+=QUANTSCOPE_TEXT -I ${SOURCE_DIR}
    @${WORK_DIR}/sources.lst -ts ${copy}
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(result)
    message(FATAL_ERROR "lupdate failed:\n${output}")
endif()
foreach(file IN ITEMS ${copy} ${SOURCE_DIR}/resources/i18n/qtbase_vi.ts)
    file(READ ${file} text)
    string(REGEX MATCHALL "<source>[^<]*</source>[^<]*(<comment>[^<]*</comment>[^<]*)?<translation type=\"unfinished\"" open "${text}")
    if(open)
        list(JOIN open "\n  " list)
        message(FATAL_ERROR "Without a translation in ${file} (run the target update_translations, "
            "then fill them in):\n  ${list}")
    endif()
endforeach()
message("Everything is translated")
