// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/standard_table_dialog.h"

#include "models/standard_draft.h"
#include "models/texts.h"
#include "panels/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QFutureWatcher>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScreen>
#include <QSplitter>
#include <QTableWidget>
#include <QTreeWidget>
#include <QtConcurrentRun>

namespace inspect::app {

namespace {

constexpr int kNoteColumn = 6;

} // namespace

StandardTableDialog::StandardTableDialog(const SnapshotPtr &snapshot, const QString &path, QWidget *parent)
    : QDialog(parent), mSnapshot(snapshot), mPath(path)
{
    setWindowTitle(tr("Standard from a spreadsheet"));
    resize(QSize(1040, 660).boundedTo(screen()->availableSize()));
    auto *layout = new QVBoxLayout(this);
    auto *file = new QLabel(QFileInfo(path).fileName(), this);
    file->setFont(scaledFont(1.1, true));
    layout->addWidget(file);
    layout->addWidget(buildFields());
    mSummary = new QLabel(this);
    mSummary->setObjectName(QStringLiteral("summary"));
    mSummary->setWordWrap(true);
    layout->addWidget(mSummary);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    layout->addWidget(splitter, 1);
    buildTables();
    splitter->addWidget(mRows);
    splitter->addWidget(mIssues);
    splitter->setSizes({340, 150});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    mTake = buttons->addButton(tr("Take as a draft"), QDialogButtonBox::AcceptRole);
    mTake->setObjectName(QStringLiteral("take"));
    mTake->setEnabled(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    read();
}

QWidget *StandardTableDialog::buildFields()
{
    auto *fields = new QWidget(this);
    auto *columns = new QHBoxLayout(fields);
    columns->setContentsMargins(0, 0, 0, 0);
    auto *left = new QFormLayout;
    auto *right = new QFormLayout;
    columns->addLayout(left, 1);
    columns->addSpacing(16);
    columns->addLayout(right, 1);
    mCode = new QLineEdit(freeCode(mSnapshot->standards), fields);
    mCode->setObjectName(QStringLiteral("code"));
    mCode->setMaxLength(40);
    mCode->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z0-9_-]+")), mCode));
    mName = new QLineEdit(fields);
    mName->setObjectName(QStringLiteral("name"));
    mName->setMaxLength(400);
    mKind = new QComboBox(fields);
    mKind->setObjectName(QStringLiteral("kind"));
    mKind->addItem(tr("any"), QString());
    for (const UnitKind &kind : mSnapshot->kinds)
        mKind->addItem(kindName(kind), kind.code);
    mSheet = new QComboBox(fields);
    mSheet->setObjectName(QStringLiteral("sheet"));
    mEncoding = new QComboBox(fields);
    mEncoding->setObjectName(QStringLiteral("encoding"));
    mEncoding->addItem(tr("as the file says"), QString());
    for (const char *name : {"GBK", "GB18030", "UTF-8", "BIG5"})
        mEncoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    left->addRow(tr("Code"), mCode);
    left->addRow(tr("Name"), mName);
    left->addRow(tr("For units of kind"), mKind);
    right->addRow(tr("Sheet"), mSheet);
    right->addRow(tr("Text encoding"), mEncoding);
    auto *help = quietLabel(fields);
    help->setWordWrap(true);
    help->setFont(scaledFont(0.88));
    help->setText(tr("Columns: 类别 | 条款 | 分值 | 每处扣分 | 说明. Merged or blank 类别 carry down."));
    right->addRow(help);
    for (QLineEdit *edit : {mCode, mName})
        connect(edit, &QLineEdit::editingFinished, this, &StandardTableDialog::read);
    for (QComboBox *box : {mKind, mSheet, mEncoding})
        connect(box, &QComboBox::activated, this, &StandardTableDialog::read);
    return fields;
}

void StandardTableDialog::buildTables()
{
    mRows = new QTableWidget(0, kNoteColumn + 1, this);
    mRows->setObjectName(QStringLiteral("rows"));
    mRows->setHorizontalHeaderLabels(
        {tr("Row"), tr("Becomes"), tr("Section"), tr("Clause"), tr("Points"), tr("Off for each place"), tr("Note")});
    mRows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    mRows->setSelectionBehavior(QAbstractItemView::SelectRows);
    mRows->verticalHeader()->hide();
    mRows->horizontalHeader()->setSectionResizeMode(kNoteColumn, QHeaderView::Stretch);
    mIssues = new QTreeWidget(this);
    mIssues->setObjectName(QStringLiteral("issues"));
    mIssues->setRootIsDecorated(false);
    mIssues->setWordWrap(true);
    mIssues->setHeaderLabels({tr("Row"), tr("Column"), tr("What"), tr("Then")});
    mIssues->header()->setStretchLastSection(false);
    mIssues->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    mIssues->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    connect(mIssues, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem *item) {
        const auto at = mRows->findItems(item->text(0), Qt::MatchExactly);
        for (const QTableWidgetItem *cell : at)
            if (cell->column() == 0)
                mRows->setCurrentCell(cell->row(), 0);
    });
}

/// Off the window's thread: a network folder may take its time.
void StandardTableDialog::read()
{
    TablePlan plan;
    plan.path = mPath;
    plan.sheet = mSheet->currentData().toString();
    plan.encoding = mEncoding->currentData().toString();
    plan.code = mCode->text().trimmed();
    plan.version = nextVersion(mSnapshot->standards, plan.code);
    plan.name = mName->text().trimmed();
    if (const QString kind = mKind->currentData().toString(); !kind.isEmpty())
        plan.kinds = QStringList{kind};
    mSummary->setText(tr("Reading the file…"));
    mTake->setEnabled(false);
    auto *watcher = new QFutureWatcher<Result<StandardTable>>(this);
    const int reading = ++mReading;
    connect(watcher, &QFutureWatcher<Result<StandardTable>>::finished, this, [this, watcher, reading] {
        watcher->deleteLater();
        if (reading == mReading)
            show(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([plan] { return readStandardTable(plan); }));
}

void StandardTableDialog::show(const Result<StandardTable> &table)
{
    if (!table) {
        mTable = {};
        mSummary->setText(sentence(table.error()));
        showRows();
        showIssues();
        return;
    }
    mTable = *table;
    mSheet->clear();
    for (const QString &sheet : mTable.sheets)
        mSheet->addItem(sheet, sheet);
    mSheet->setCurrentIndex(mSheet->findData(mTable.sheet));
    mEncoding->setEnabled(!mTable.encoding.isEmpty());
    mEncoding->setItemText(0, mTable.encoding.isEmpty()  ? tr("as the file says")
                              : mTable.isEncodingGuessed ? tr("%1 (guessed)").arg(mTable.encoding)
                                                         : tr("%1 (as the file says)").arg(mTable.encoding));
    if (mName->text().isEmpty() && mTable.standard)
        mName->setText(mTable.standard->name);
    mSummary->setText(summary());
    mTake->setEnabled(mTable.standard.has_value());
    showRows();
    showIssues();
}

QString StandardTableDialog::summary() const
{
    if (!mTable.standard)
        return tr("No standard can be made of this yet. Put right what stands below in the spreadsheet and open it again.");
    const Standard &standard = *mTable.standard;
    qsizetype clauses = 0;
    Points sum;
    for (const Section &section : standard.sections) {
        clauses += section.clauses.size();
        sum += section.max;
    }
    QString text = tr("%1: %2 sections, %3 clauses, %4 points in all.")
                       .arg(versionText(standard))
                       .arg(standard.sections.size())
                       .arg(clauses)
                       .arg(sum.exactText());
    const auto wrong = std::count_if(mTable.issues.begin(), mTable.issues.end(), [](const TableIssue &issue) { return issue.isWrong; });
    if (wrong > 0)
        text += QLatin1Char(' ') + tr("%1 places have to be put right; what they concern is left out.").arg(wrong);
    return text;
}

void StandardTableDialog::showRows()
{
    QHash<qint64, bool> marked; // row → has to be put right
    for (const TableIssue &issue : mTable.issues)
        marked[issue.row] = marked.value(issue.row) || issue.isWrong;
    mRows->setRowCount(int(mTable.rows.size()));
    for (int r = 0; r < mTable.rows.size(); ++r) {
        const TableRow &row = mTable.rows[r];
        QStringList texts{QString::number(row.row), row.clause.isEmpty() ? QStringLiteral("—") : row.clause};
        texts += row.texts;
        for (int c = 0; c < texts.size(); ++c) {
            auto *item = new QTableWidgetItem(texts[c]);
            item->setToolTip(texts[c]);
            if (marked.contains(row.row)) {
                item->setBackground(marked.value(row.row) ? QColor(0xfb, 0xe6, 0xe0) : QColor(0xfd, 0xf5, 0xdc));
                item->setFont(scaledFont(1.0, marked.value(row.row)));
            }
            mRows->setItem(r, c, item);
        }
    }
    for (const int column : {0, 1, 2, 4, 5})
        mRows->resizeColumnToContents(column);
    mRows->setColumnWidth(3, 260);
}

void StandardTableDialog::showIssues()
{
    mIssues->clear();
    const auto add = [this](const QString &row, const QString &column, const QString &what, const QString &then) {
        auto *item = new QTreeWidgetItem(mIssues, {row, column, what, then});
        item->setToolTip(2, what);
    };
    for (const TableIssue &issue : mTable.issues)
        add(issue.row > 0 ? QString::number(issue.row) : QString(), issue.column, sentence(issue.reason),
            issue.isWrong ? tr("left out: put right") : tr("read so: look"));
    for (Error warning : mTable.warnings) {
        warning.where.clear();
        add({}, {}, sentence(warning), tr("look"));
    }
    mIssues->setVisible(mIssues->topLevelItemCount() > 0);
}

} // namespace inspect::app
