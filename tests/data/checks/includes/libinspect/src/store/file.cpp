// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/file.h"
#include "inspect/thing.h"
