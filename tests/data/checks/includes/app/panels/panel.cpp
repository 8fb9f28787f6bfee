// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands/edit.h"
#include "inspect/file.h"
#include <QgsProject>
#include <QWidget>
