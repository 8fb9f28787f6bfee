// SPDX-License-Identifier: GPL-2.0-or-later
#include "panels/unit_panel.h"

#include "models/texts.h"
#include "models/unit_tree_model.h"
#include "panels/style.h"
#include "panels/unit_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

namespace inspect::app {

namespace {

constexpr int kRoomForStarsPx = 225;
constexpr int kFewUnits = 300; ///< up to so many are shown unfolded at once

/// What was typed as a place. "gcj02 116.39,39.91" and "bd09 …" are of the Chinese web maps.
std::optional<WrittenPlace> placeOf(const QString &text)
{
    QString rest = text.trimmed();
    if (!std::any_of(rest.cbegin(), rest.cend(), [](QChar sign) { return sign.isDigit(); }))
        return std::nullopt;
    Datum datum = Datum::Cgcs2000;
    const std::pair<QString, Datum> names[] = {{QStringLiteral("gcj02"), Datum::Gcj02},
                                               {QString::fromUtf8("高德"), Datum::Gcj02},
                                               {QString::fromUtf8("腾讯"), Datum::Gcj02},
                                               {QStringLiteral("bd09"), Datum::Bd09},
                                               {QString::fromUtf8("百度"), Datum::Bd09}};
    for (const auto &[name, meant] : names) {
        if (rest.startsWith(name, Qt::CaseInsensitive)) {
            datum = meant;
            rest = rest.mid(name.size()).trimmed();
        }
    }
    const auto place = parsePlace(rest, datum);
    return place ? std::optional(*place) : std::nullopt;
}

} // namespace

UnitPanel::UnitPanel(Session &session, QWidget *parent)
    : QWidget(parent), mSession(session), mSearch(new QLineEdit(this)), mTree(new QTreeView(this)), mEmpty(quietLabel(this)),
      mModel(new UnitTreeModel(this)), mFilter(new UnitFilter(this))
{
    mSearch->setObjectName(QStringLiteral("search"));
    mSearch->setClearButtonEnabled(true);
    mSearch->addAction(themeIcon("edit-find"), QLineEdit::LeadingPosition);
    mSearch->setMinimumHeight(kTargetPx);
    mSearch->installEventFilter(this);
    mFilter->setSourceModel(mModel);
    mTree->setObjectName(QStringLiteral("units"));
    mTree->setModel(mFilter);
    mTree->setItemDelegate(new UnitDelegate(mTree));
    mTree->setUniformRowHeights(true);
    mTree->setHeaderHidden(true);
    mTree->setIndentation(14);
    mTree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mTree->setContextMenuPolicy(Qt::CustomContextMenu);
    mTree->header()->setStretchLastSection(false);
    mTree->header()->setSectionResizeMode(UnitTreeModel::NameColumn, QHeaderView::Stretch);
    mTree->header()->setSectionResizeMode(UnitTreeModel::ScoreColumn, QHeaderView::ResizeToContents);
    mTree->header()->setSectionResizeMode(UnitTreeModel::StarsColumn, QHeaderView::ResizeToContents);
    mEmpty->setWordWrap(true);
    mEmpty->setAlignment(Qt::AlignCenter);
    mEmpty->setMargin(12);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(mSearch);
    layout->addWidget(mEmpty);
    layout->addWidget(mTree, 1);

    connect(mSearch, &QLineEdit::textChanged, this, &UnitPanel::search);
    connect(mModel, &UnitTreeModel::namesRead, this, [this] {
        if (!mSearch->text().isEmpty())
            search(mSearch->text()); // what was typed meanwhile finds pinyin too
    });
    connect(mTree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const UnitId id = mModel->unitAt(mFilter->mapToSource(index));
        if (!id.isNull())
            Q_EMIT unitActivated(id);
    });
    connect(mTree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const UnitId id = mModel->unitAt(mFilter->mapToSource(current));
        if (id.isNull() || mIsSelecting)
            return;
        Q_EMIT unitChosen(id);
        if (!mSearch->text().isEmpty())
            Q_EMIT unitFound(id);
    });
    connect(mTree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        const UnitId id = mModel->unitAt(mFilter->mapToSource(index));
        // Where there is no score, the whole row is the unit.
        if (!id.isNull() && index.column() != UnitTreeModel::NameColumn && mSession.snapshot()->shown.value(id).score)
            Q_EMIT scoreClicked(id);
    });
    connect(mTree, &QWidget::customContextMenuRequested, this, &UnitPanel::openMenu);
    connect(&mSession, &Session::changed, this, &UnitPanel::takeSnapshot);
    takeSnapshot(mSession.snapshot(), Part::Everything);
    retranslate();
}

void UnitPanel::takeSnapshot(const SnapshotPtr &snapshot, Parts parts)
{
    const UnitId chosen = selectedUnit();
    QStringList unfolded;
    QStringList known;
    for (int i = 0; i < mFilter->rowCount(); ++i) {
        const QModelIndex group = mFilter->index(i, 0);
        known.append(group.data(UnitTreeModel::KindRole).toString());
        if (mTree->isExpanded(group))
            unfolded.append(group.data(UnitTreeModel::KindRole).toString());
    }
    mModel->setSnapshot(snapshot, parts);
    if (!(parts & (Part::Units | Part::Scores)))
        return;
    // What comes new, be it all, or a group by its first unit, is seen at once.
    const bool unfoldsNew = snapshot->shownUnits->size() <= kFewUnits;
    for (int i = 0; i < mFilter->rowCount(); ++i) {
        const QModelIndex group = mFilter->index(i, 0);
        const QString kind = group.data(UnitTreeModel::KindRole).toString();
        if ((unfoldsNew && !known.contains(kind)) || unfolded.contains(kind))
            mTree->expand(group);
    }
    selectUnit(chosen);
    showHint();
}

/// Names are looked for while they are typed; what can be read as a place is offered as one.
void UnitPanel::search(const QString &text)
{
    mPlace = placeOf(text);
    mFilter->setWords(mPlace ? QString() : text);
    if (!mPlace && !text.trimmed().isEmpty())
        mTree->expandAll();
    showHint();
}

void UnitPanel::showHint()
{
    mEmpty->setVisible(mPlace || mFilter->rowCount() == 0);
    if (mPlace)
        mEmpty->setText(tr("Enter: the map goes to %1").arg(lonLatText(mPlace->place.lon, mPlace->place.lat)));
    else if (mModel->rowCount() == 0)
        mEmpty->setText(tr("No units yet. Import them (File menu) or draw them on the map (Draw menu)."));
    else
        mEmpty->setText(tr("Nothing found. Search by name, code, pinyin, initials or head, or paste coordinates."));
}

void UnitPanel::goToPlace()
{
    const auto box = mPlace->wkb.isEmpty() ? Result<GeoBox>(GeoBox()) : extentOf(mPlace->wkb);
    const double reach = box && !mPlace->wkb.isEmpty() ? std::max(box->east - box->west, box->north - box->south) : 0;
    Q_EMIT placeWanted(mPlace->place.lon, mPlace->place.lat, reach);
}

void UnitPanel::focusSearch()
{
    mSearch->setFocus(Qt::ShortcutFocusReason);
    mSearch->selectAll();
}

UnitId UnitPanel::selectedUnit() const { return mModel->unitAt(mFilter->mapToSource(mTree->currentIndex())); }

void UnitPanel::selectUnit(const UnitId &id)
{
    const QModelIndex index = mFilter->mapFromSource(mModel->indexOf(id));
    if (!index.isValid() || index == mTree->currentIndex())
        return;
    mIsSelecting = true;
    mTree->setCurrentIndex(index);
    mTree->scrollTo(index);
    mIsSelecting = false;
}

/// Down or Enter in the search line goes on to the first unit found.
bool UnitPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == mSearch && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (mPlace) {
                goToPlace();
                return true;
            }
            const QModelIndex first = mFilter->index(0, 0, mFilter->index(0, 0));
            if (first.isValid()) {
                mTree->setCurrentIndex(first);
                mTree->setFocus();
                if (key != Qt::Key_Down)
                    Q_EMIT unitActivated(mModel->unitAt(mFilter->mapToSource(first)));
            }
            return true;
        }
        if (key == Qt::Key_Escape && !mSearch->text().isEmpty()) {
            mSearch->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void UnitPanel::openMenu(const QPoint &at)
{
    const UnitId id = mModel->unitAt(mFilter->mapToSource(mTree->indexAt(at)));
    const Unit *unit = mSession.snapshot()->unit(id);
    if (!unit)
        return;
    QMenu menu(this);
    QAction *zoom = menu.addAction(themeIcon("zoom-fit-best"), tr("Show on the map"), this, [this, id] { Q_EMIT unitActivated(id); });
    zoom->setEnabled(!unit->wkb.isEmpty());
    menu.addAction(themeIcon("draw-freehand"), unit->wkb.isEmpty() ? tr("Draw on the map") : tr("Draw anew"), this,
                   [this, id] { Q_EMIT drawWanted(id); });
    menu.addAction(themeIcon("document-edit"), tr("Attributes…"), this, [this, id] { Q_EMIT editWanted(id); });
    menu.addAction(themeIcon("view-task"), tr("Attach a standard…"), this, [this, id] { Q_EMIT attachWanted(id); });
    menu.addSeparator();
    menu.addAction(themeIcon("edit-delete"), tr("Delete"), this, [this, id] { Q_EMIT deleteWanted(id); });
    menu.exec(mTree->viewport()->mapToGlobal(at));
}

/// Where there is no room for all, the name stays and the stars go: the score says the same.
void UnitPanel::resizeEvent(QResizeEvent *event)
{
    mTree->setColumnHidden(UnitTreeModel::StarsColumn, width() < kRoomForStarsPx);
    QWidget::resizeEvent(event);
}

void UnitPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UnitPanel::retranslate()
{
    mSearch->setPlaceholderText(tr("Name, pinyin, head, coordinates (Ctrl+F)"));
    mSearch->setAccessibleName(tr("Search units"));
    mTree->setAccessibleName(tr("Units"));
    showHint();
    mModel->refreshTexts();
}

} // namespace inspect::app
