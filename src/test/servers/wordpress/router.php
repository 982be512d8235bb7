<?php
// PHP's own web server: files as they are, folders to their index.php, all else to WordPress.
$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$root = $_SERVER['DOCUMENT_ROOT'];

function run(string $root, string $path): bool
{
    $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path;
    $_SERVER['SCRIPT_FILENAME'] = $root . $path;
    chdir(dirname($root . $path));
    require $root . $path;
    return true;
}

if ($path !== '/' && is_file($root . $path)) {
    return str_ends_with($path, '.php') ? run($root, $path) : false;
}
if ($path !== '/' && is_file(rtrim($root . $path, '/') . '/index.php')) {
    if (!str_ends_with($path, '/')) {
        header("Location: $path/", true, 301);
        return true;
    }
    return run($root, $path . 'index.php');
}
return run($root, '/index.php');
