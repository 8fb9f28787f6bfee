// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/import_dialog.h"

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
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace inspect::app {

namespace {
constexpr int kMeantForTheImportMs = 700;
} // namespace

ImportDialog::ImportDialog(Session &session, const QString &path, QWidget *parent) : QDialog(parent), mSession(session), mPath(path)
{
    setWindowTitle(tr("Import units"));
    resize(860, 620);
    auto *layout = new QVBoxLayout(this);
    mFile = new QLabel(this);
    mFile->setFont(scaledFont(1.1, true));
    mFile->setText(QFileInfo(path).fileName());
    layout->addWidget(mFile);
    mPages = new QStackedWidget(this);
    mPages->addWidget(buildChoice());
    mPages->addWidget(buildResult());
    layout->addWidget(mPages, 1);
    mMessage = new QLabel(this);
    mMessage->setObjectName(QStringLiteral("message"));
    mMessage->setWordWrap(true);
    layout->addWidget(mMessage);
    mProgress = new QProgressBar(this);
    mProgress->setVisible(false);
    layout->addWidget(mProgress);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    mStart = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    mStart->setObjectName(QStringLiteral("start"));
    mClose = buttons->button(QDialogButtonBox::Cancel);
    layout->addWidget(buttons);
    connect(mStart, &QPushButton::clicked, this, &ImportDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] { isShowingOutcome() ? accept() : reject(); });
    connect(&mSession, &Session::progressed, this, [this](int percent) {
        if (mIsRunning)
            mProgress->setValue(percent);
    });
    preview();
}

QWidget *ImportDialog::buildChoice()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *columns = new QHBoxLayout;
    auto *left = new QFormLayout;
    auto *right = new QFormLayout;
    columns->addLayout(left, 1);
    columns->addSpacing(16);
    columns->addLayout(right, 1);
    mLayer = new QComboBox(page);
    mLayer->setObjectName(QStringLiteral("layer"));
    mKind = new QComboBox(page);
    mKind->setObjectName(QStringLiteral("kind"));
    for (const UnitKind &kind : mSession.snapshot()->kinds)
        mKind->addItem(kindName(kind), kind.code);
    mCrs = new QComboBox(page);
    mCrs->setObjectName(QStringLiteral("crs"));
    mEncoding = new QComboBox(page);
    mEncoding->setObjectName(QStringLiteral("encoding"));
    mEncoding->addItem(tr("as the file says"), QString());
    for (const char *name : {"GBK", "GB18030", "UTF-8", "BIG5"})
        mEncoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    left->addRow(tr("Layer"), mLayer);
    left->addRow(tr("They are"), mKind);
    left->addRow(tr("Coordinates"), mCrs);
    left->addRow(tr("Text encoding"), mEncoding);
    const auto zh = [](const char *text) { return QString::fromUtf8(text); };
    addField(
        right, "nameField", tr("Name"), &ImportFields::name,
        {QStringLiteral("name"), zh("名称"), zh("村名"), zh("路名"), zh("单位"), zh("道路名称"), QStringLiteral("mc"), zh("单元名称")});
    addField(
        right, "codeField", tr("Code"), &ImportFields::code,
        {QStringLiteral("code"), zh("编码"), zh("代码"), zh("编号"), QStringLiteral("dm"), QStringLiteral("bm"), QStringLiteral("adcode")});
    addField(right, "groupField", tr("Ranking group"), &ImportFields::group, {QStringLiteral("group"), zh("分组"), zh("组别"), zh("片区")});
    addField(right, "parentField", tr("Belongs to"), &ImportFields::parent,
             {QStringLiteral("parent"), zh("上级"), zh("所属"), zh("街道"), zh("乡镇")});
    addField(right, "headField", tr("Responsible head"), &ImportFields::head,
             {QStringLiteral("head"), zh("负责人"), zh("责任人"), zh("村支书"), zh("书记")});
    addField(right, "populationField", tr("Population"), &ImportFields::population,
             {QStringLiteral("population"), zh("人口"), zh("户籍人口")});
    layout->addLayout(columns);
    mRows = new QTableWidget(page);
    mRows->setObjectName(QStringLiteral("rows"));
    mRows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    mRows->setAlternatingRowColors(true);
    layout->addWidget(mRows, 1);
    connect(mLayer, &QComboBox::activated, this, &ImportDialog::showLayer);
    connect(mCrs, &QComboBox::activated, this, &ImportDialog::check);
    connect(mCrs, &QComboBox::editTextChanged, this, &ImportDialog::check);
    connect(mEncoding, &QComboBox::activated, this, &ImportDialog::preview);
    return page;
}

void ImportDialog::addField(QFormLayout *form, const char *objectName, const QString &label, QString ImportFields::*target,
                            const QStringList &guesses)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(objectName));
    form->addRow(label, box);
    mFields.append({box, target, guesses});
    connect(box, &QComboBox::activated, this, &ImportDialog::check);
}

QWidget *ImportDialog::buildResult()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    mSummary = new QLabel(page);
    mSummary->setObjectName(QStringLiteral("summary"));
    mSummary->setWordWrap(true);
    mSummary->setFont(scaledFont(1.15));
    mSummary->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    mIssues = new QTreeWidget(page);
    mIssues->setObjectName(QStringLiteral("issues"));
    mIssues->setRootIsDecorated(false);
    mIssues->setHeaderLabels({tr("Row"), tr("Name"), tr("Column"), tr("What"), tr("Then")});
    layout->addWidget(mSummary);
    layout->addWidget(mIssues, 1);
    layout->addStretch(0);
    return page;
}

/// Reads the file off the window's thread: a network folder or a large table may take its time.
void ImportDialog::preview()
{
    mMessage->setText(tr("Reading the file…"));
    mStart->setEnabled(false);
    auto *watcher = new QFutureWatcher<Result<SourcePreview>>(this);
    connect(watcher, &QFutureWatcher<Result<SourcePreview>>::finished, this, [this, watcher] {
        watcher->deleteLater();
        showPreview(watcher->result());
    });
    watcher->setFuture(
        QtConcurrent::run([path = mPath, encoding = mEncoding->currentData().toString()] { return previewSource(path, encoding); }));
}

void ImportDialog::showPreview(const Result<SourcePreview> &preview)
{
    if (!preview) {
        mMessage->setText(sentence(preview.error()));
        return;
    }
    const QString before = mLayer->currentData().toString();
    mPreview = *preview;
    mEncoding->setItemText(0, mPreview.encoding.isEmpty()  ? tr("as the file says")
                              : mPreview.isEncodingGuessed ? tr("%1 (guessed)").arg(mPreview.encoding)
                                                           : tr("%1 (as the file says)").arg(mPreview.encoding));
    mLayer->clear();
    for (const SourceLayer &layer : mPreview.layers)
        mLayer->addItem(layer.rows >= 0 ? tr("%1 (%2 rows)").arg(layer.name).arg(layer.rows) : layer.name, layer.name);
    mLayer->setCurrentIndex(std::max(0, mLayer->findData(before)));
    showLayer();
}

const SourceLayer *ImportDialog::layer() const
{
    const int index = mLayer->currentIndex();
    return index >= 0 && index < mPreview.layers.size() ? &mPreview.layers[index] : nullptr;
}

void ImportDialog::showLayer()
{
    const SourceLayer *shown = layer();
    if (!shown)
        return check();
    mRows->clear();
    mRows->setColumnCount(static_cast<int>(shown->fields.size()));
    mRows->setRowCount(static_cast<int>(shown->firstRows.size()));
    mRows->setHorizontalHeaderLabels(shown->fields);
    for (int r = 0; r < shown->firstRows.size(); ++r) {
        for (int c = 0; c < shown->firstRows[r].size(); ++c)
            mRows->setItem(r, c, new QTableWidgetItem(shown->firstRows[r][c]));
    }
    mRows->resizeColumnsToContents();
    mCrs->clear();
    mCrs->setEditable(true);
    if (!shown->crs.isEmpty())
        mCrs->addItem(tr("as the file says: %1").arg(shown->crs), QString());
    else if (shown->shape != ShapeType::None || shown->isMixed)
        mCrs->addItem(tr("unknown: please choose"), QStringLiteral("?"));
    else
        mCrs->addItem(tr("no shapes: units wait to be drawn"), QString());
    mCrs->addItem(tr("CGCS2000 degrees (EPSG:4490)"), QStringLiteral("EPSG:4490"));
    mCrs->addItem(tr("WGS 84 degrees (EPSG:4326)"), QStringLiteral("EPSG:4326"));
    for (int meridian = 75; meridian <= 135; meridian += 3)
        mCrs->addItem(tr("CGCS2000 metres, central meridian %1° (EPSG:%2)").arg(meridian).arg(4534 + (meridian - 75) / 3),
                      QStringLiteral("EPSG:%1").arg(4534 + (meridian - 75) / 3));
    mCrs->addItem(tr("Amap, Tencent (GCJ-02)"), QStringLiteral("gcj02"));
    mCrs->addItem(tr("Baidu (BD-09)"), QStringLiteral("bd09"));
    guessFields(*shown);
    guessKind(*shown);
    check();
}

void ImportDialog::guessFields(const SourceLayer &shown)
{
    for (const FieldBox &field : mFields) {
        field.box->clear();
        field.box->addItem(tr("(none)"), QString());
        int found = 0;
        for (const QString &name : shown.fields) {
            field.box->addItem(name, name);
            if (found == 0 && field.guesses.contains(name.toLower()))
                found = field.box->count() - 1;
        }
        field.box->setCurrentIndex(found);
    }
}

/// The kind of this shape that most cells of the first rows end with the name of ("东风村", "街道"), else the shape's usual one.
void ImportDialog::guessKind(const SourceLayer &shown)
{
    QString best = shown.shape == ShapeType::Line    ? QStringLiteral("road")
                   : shown.shape == ShapeType::Point ? QStringLiteral("toilet")
                                                     : QStringLiteral("village");
    qsizetype most = 0;
    for (const UnitKind &kind : mSession.snapshot()->kinds) {
        if (shown.shape != ShapeType::None && kind.shape != shown.shape)
            continue;
        qsizetype rows = 0;
        for (const QStringList &row : shown.firstRows)
            rows += std::any_of(row.cbegin(), row.cend(), [&](const QString &cell) { return cell.endsWith(kind.nameZh); }) ? 1 : 0;
        if (rows > most) {
            most = rows;
            best = kind.code;
        }
    }
    mKind->setCurrentIndex(std::max(0, mKind->findData(best)));
}

QString ImportDialog::crs() const
{
    const int index = mCrs->findText(mCrs->currentText());
    return index >= 0 ? mCrs->itemData(index).toString() : mCrs->currentText().trimmed();
}

void ImportDialog::check()
{
    const bool hasName = !mFields.isEmpty() && !mFields.first().box->currentData().toString().isEmpty();
    const bool hasCrs = crs() != QStringLiteral("?");
    mStart->setEnabled(layer() && hasName && hasCrs);
    if (!layer())
        return;
    mMessage->setText(!hasCrs    ? tr("The file does not say what its coordinates refer to. Ask who made it, then choose.")
                      : !hasName ? tr("Choose the column that holds the names.")
                                 : QString());
}

void ImportDialog::start()
{
    ImportPlan plan;
    plan.path = mPath;
    plan.layer = layer()->name;
    plan.kind = mKind->currentData().toString();
    plan.crs = crs();
    plan.encoding = mEncoding->currentData().toString();
    for (const FieldBox &field : mFields)
        plan.fields.*field.target = field.box->currentData().toString();
    mIsRunning = true;
    mProgress->setVisible(true);
    mProgress->setValue(0);
    mStart->setEnabled(false);
    mPages->setEnabled(false);
    mMessage->setText(tr("Importing… Cancel changes nothing."));
    auto outcome = std::make_shared<ImportOutcome>();
    mSession.runLong(
        [plan, outcome](Workbook &workbook, const Progress &progress) -> Status {
            auto result = importUnits(workbook, plan, progress);
            if (!result)
                return tl::make_unexpected(result.error());
            *outcome = *result;
            return {};
        },
        Part::Units | Part::Scores, this,
        [this, outcome](const Status &status) {
            mIsRunning = false;
            mProgress->setVisible(false);
            mPages->setEnabled(true);
            if (status)
                return showOutcome(*outcome);
            check();
            mMessage->setText(status.error().code == ErrorCode::Cancelled ? tr("Cancelled. Nothing was changed.")
                                                                          : sentence(status.error()));
        });
}

void ImportDialog::showOutcome(const ImportOutcome &outcome)
{
    mMessage->clear();
    QStringList parts{tr("%1 units added").arg(outcome.added)};
    if (outcome.updated > 0)
        parts << tr("%1 updated").arg(outcome.updated);
    if (outcome.unchanged > 0)
        parts << tr("%1 unchanged").arg(outcome.unchanged);
    if (outcome.waiting > 0)
        parts << tr("%1 wait to be drawn").arg(outcome.waiting);
    if (outcome.skipped > 0)
        parts << tr("%1 rows left out").arg(outcome.skipped);
    QString text = parts.join(tr(", ")) + tr(".");
    if (!outcome.issues.isEmpty())
        text += QStringLiteral("\n") + tr("Please look at these:");
    mSummary->setText(text);
    mIssues->setVisible(!outcome.issues.isEmpty());
    for (const ImportIssue &issue : outcome.issues) {
        auto *item = new QTreeWidgetItem(mIssues);
        item->setText(0, issue.row > 0 ? QString::number(issue.row) : QString());
        item->setText(1, issue.name);
        item->setText(2, issue.field);
        item->setText(3, sentence(issue.reason));
        item->setText(4, issue.isRepaired ? tr("put right") : tr("left out"));
        item->setToolTip(3, item->text(3));
    }
    for (int c : {0, 1, 2, 4})
        mIssues->resizeColumnToContents(c);
    mPages->setCurrentIndex(1);
    mSinceOutcome.start();
    mStart->setVisible(false);
    mClose->setText(tr("Close"));
}

bool ImportDialog::isShowingOutcome() const { return mPages->currentIndex() == 1; }

void ImportDialog::reject()
{
    if (mIsRunning) {
        mSession.cancel();
        return;
    }
    if (isShowingOutcome()) {
        if (mSinceOutcome.hasExpired(kMeantForTheImportMs)) // it ended while Esc was on its way
            accept();
    } else {
        QDialog::reject();
    }
}

} // namespace inspect::app
