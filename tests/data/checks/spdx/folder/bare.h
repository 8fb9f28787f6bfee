int withoutLicence();
