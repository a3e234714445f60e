# How tests run when they are built with a sanitizer: TEST_LAUNCHER, TEST_TIMEOUT, TEST_ENVIRONMENT.
set(TEST_LAUNCHER)
set(TEST_TIMEOUT 600)
set(TEST_ENVIRONMENT)
if(NOT DELIST_SANITIZE)
  return()
endif()

# Ten times slower and more; QtTest's own limit of five minutes is for each function.
set(TEST_TIMEOUT 3600)
list(APPEND TEST_ENVIRONMENT QTEST_FUNCTION_TIMEOUT=3600000)

if(DELIST_SANITIZE STREQUAL "thread")
  # Tests start programs, and QProcess forks while threads run.
  list(APPEND TEST_ENVIRONMENT TSAN_OPTIONS=die_after_fork=0)
  # Before GCC 14 the sanitizer dies at its start, now and then or always, where addresses are randomised by more than
  # vm.mmap_rnd_bits=28. So they are not, for tests and what they start, unless that is forbidden (as in some containers).
  find_program(SETARCH setarch)
  if(SETARCH)
    execute_process(COMMAND ${SETARCH} ${CMAKE_HOST_SYSTEM_PROCESSOR} -R true RESULT_VARIABLE NOT_ALLOWED OUTPUT_QUIET ERROR_QUIET)
    if(NOT_ALLOWED EQUAL 0)
      set(TEST_LAUNCHER ${SETARCH} ${CMAKE_HOST_SYSTEM_PROCESSOR} -R)
    endif()
  endif()
endif()

if(DELIST_SANITIZE STREQUAL "address")
  # libevtx keeps a few pieces of a damaged record when it gives it up; freeing its handles does not give them back.
  file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/leaks.txt "leak:libevtx\n")
  list(APPEND TEST_ENVIRONMENT LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_BINARY_DIR}/leaks.txt:print_suppressions=0)
endif()
