// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inspect/standard.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace inspect::app {

class PointsEdit;

/// One section of a draft, without its clauses.
class SectionForm : public QWidget {
    Q_OBJECT

public:
    explicit SectionForm(QWidget *parent = nullptr);

    void setSection(const Section &section);
    [[nodiscard]] Section section() const;
    void setEditable(bool editable);
    void beginName(); ///< of a new section: what is typed replaces it

Q_SIGNALS:
    void edited(const QString &field);
    void fieldLeft();

private:
    void watch(QLineEdit *edit, const char *objectName);

    Section mSection;
    QLineEdit *mId;
    QLineEdit *mName;
    QLineEdit *mNameEn;
    PointsEdit *mMax;
    PointsEdit *mFloor;
    PointsEdit *mWeight;
    QCheckBox *mAdjustable;
    QLabel *mClauses;
};

} // namespace inspect::app
