// SPDX-License-Identifier: GPL-2.0-or-later
int   bad ( )  {return 1;
}
