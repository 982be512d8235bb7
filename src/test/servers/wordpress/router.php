<?php
// The web server of `php -S`: files as they are, folders to their index.php, all else to WordPress. Everything is
// required out here and in no function: WordPress's own pages keep their state in global variables.
// Where the blog is in a folder, it answers for what is in that folder only.
$above = parse_url(getenv('BYLINE_URL') ?: '', PHP_URL_PATH) ?: '';
$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if (getenv('BYLINE_DOOR') === 'network') {
    // As WordPress has it rewritten: each blog of a network sees the same programs and files in its own folder.
    $path = preg_replace('#^/[\w-]+(/wp-(?:content|admin|includes)/.*|/[\w-]+\.php)$#', '$1', $path);
}
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ($path !== '/' && is_dir($file) && is_file("$file/index.php")) {
    if (!str_ends_with($path, '/')) {
        header("Location: $path/", true, 301);
        return true;
    }
    $path .= 'index.php';
    $file = "$file/index.php";
}
if ($above !== '' && !str_starts_with("$path/", "$above/")) {
    http_response_code(404);
    return true;
}
if ($path === '/' || !is_file($file)) {
    $path = "$above/index.php";
    $file = $_SERVER['DOCUMENT_ROOT'] . $path;
}
if (!str_ends_with($file, '.php')) {
    return false;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path;
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir(dirname($file));
require $file;
return true;
