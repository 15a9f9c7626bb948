#ifndef REESTR_CLIBYAML_SHIM_H
#define REESTR_CLIBYAML_SHIM_H

#if __has_include(<yaml.h>)
#include <yaml.h>
#else
#error "install libyaml-dev: sudo apt-get install libyaml-dev"
#endif

#endif
