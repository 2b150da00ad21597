// Read by packages when they are first loaded: React draws pages several times faster than in development.
process.env.NODE_ENV ??= 'production';
