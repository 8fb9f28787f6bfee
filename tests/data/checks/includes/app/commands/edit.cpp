// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/edit.h"
#include "gis/layer.h"
#include "inspect/file.h"
#include "inspect/thing.h"
