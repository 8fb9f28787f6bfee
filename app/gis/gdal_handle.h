// SPDX-License-Identifier: GPL-2.0-or-later
// Small helpers round GDAL's C interface; for the sources of this module only.
#pragma once

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal.h>

#include <QString>

#include <functional>
#include <memory>

namespace inspect::app {

struct GdalCloser {
    void operator()(void *dataset) const { GDALClose(dataset); }
};
using GdalHandle = std::unique_ptr<void, GdalCloser>;

/// Read-only; null where GDAL does not know the file.
inline GdalHandle openWithGdal(const QString &path, unsigned flags, const char *const *options = nullptr)
{
    return GdalHandle(GDALOpenEx(path.toUtf8().constData(), flags | GDAL_OF_READONLY, nullptr, options, nullptr));
}

/// A configuration option of this thread for as long as it stands.
class ThreadOption {
public:
    ThreadOption(const char *key, const char *value) : mKey(key) { CPLSetThreadLocalConfigOption(key, value); }
    ~ThreadOption() { CPLSetThreadLocalConfigOption(mKey, nullptr); }
    ThreadOption(const ThreadOption &) = delete;
    ThreadOption &operator=(const ThreadOption &) = delete;

private:
    const char *mKey;
};

/// Collects what GDAL calls a failure on this thread: some drivers go on with what they could read, and only say so.
class GdalFailures {
public:
    GdalFailures() { CPLPushErrorHandlerEx(take, this); }
    ~GdalFailures() { CPLPopErrorHandler(); }
    GdalFailures(const GdalFailures &) = delete;
    GdalFailures &operator=(const GdalFailures &) = delete;
    [[nodiscard]] bool any() const { return !mFirst.isEmpty(); }
    [[nodiscard]] const QString &first() const { return mFirst; }

private:
    static void CPL_STDCALL take(CPLErr level, CPLErrorNum, const char *text)
    {
        auto *mine = static_cast<GdalFailures *>(CPLGetErrorHandlerUserData());
        if (level >= CE_Failure && mine->mFirst.isEmpty())
            mine->mFirst = QString::fromUtf8(text);
    }
    QString mFirst;
};

/// Carries GDAL's progress on to ours, and our "stop" back; `from` and `to` percent of the whole work.
class GdalProgress {
public:
    explicit GdalProgress(std::function<bool(int)> target, int from = 0, int to = 100) : mTarget(std::move(target)), mFrom(from), mTo(to) {}
    static int CPL_STDCALL report(double share, const char *, void *self)
    {
        auto *mine = static_cast<GdalProgress *>(self);
        if (mine->mTarget && !mine->mTarget(mine->mFrom + int(share * (mine->mTo - mine->mFrom))))
            mine->mCancelled = true;
        return mine->mCancelled ? FALSE : TRUE;
    }
    [[nodiscard]] bool isCancelled() const { return mCancelled; }

private:
    std::function<bool(int)> mTarget;
    int mFrom;
    int mTo;
    bool mCancelled = false;
};

} // namespace inspect::app
