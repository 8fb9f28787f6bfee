// SPDX-License-Identifier: GPL-2.0-or-later
#include "inspect/thing.h"
#include "gis/layer.h"
#include <QLabel>
#include <QString>
#include <qgsproject.h>
