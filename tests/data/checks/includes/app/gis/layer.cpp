// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/layer.h"
#include "inspect/file.h"
#include "inspect/thing.h"
#include <qgsvectorlayer.h>
