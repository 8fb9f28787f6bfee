// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class PersonForm;
}

namespace inspect::app {

/// Asks who works here: name and organisation, nothing else.
class PersonDialog : public QDialog {
    Q_OBJECT

public:
    explicit PersonDialog(const QString &name, const QString &organisation, QWidget *parent = nullptr);
    ~PersonDialog() override;

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString organisation() const;

private:
    void check();
    std::unique_ptr<Ui::PersonForm> mUi;
};

} // namespace inspect::app
